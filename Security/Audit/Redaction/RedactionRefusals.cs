using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Security.Audit.Redaction;

/// <summary>Why a redaction is not taken.</summary>
internal static class RedactionRefusals
{
    /// <summary>The person who is signed in; null for a program, whatever its rights.</summary>
    public static Actor? FindPerson(ClaimsPrincipal user) => ActorClaims.Of(user) is { Kind: ActorKind.Person } person ? person : null;

    public static ProblemHttpResult NotAPerson() => new Problem(StatusCodes.Status403Forbidden, "people-only", "A redaction is decided by people; a program may neither ask for one nor approve one.",
        "Sign in as yourself and repeat it.").ToResult();

    public static ProblemHttpResult UnknownRecord(long id) =>
        Problem.NotFound("unknown-audit-record", $"The audit trail has no row {id} that you may see.", "GET /api/audit lists the rows.", new Place(Path: "$.recordId"));

    public static ProblemHttpResult UnknownRedaction(long id) =>
        Problem.NotFound("unknown-redaction", $"There is no redaction {id} that you may see.", "GET /api/audit/redactions lists them.", new Place(Path: "id"));

    public static ProblemHttpResult BadReason() => Problem.BadRequest("bad-reason", $"The reason has to have 1 to {RedactionModel.ReasonLength} characters, and no U+0000.",
        "Say why the payload must be replaced, as an inspector should read it, without repeating the data itself.", new Place(Path: "$.reason"));

    public static ProblemHttpResult SamePerson(long id) => Problem.Conflict("same-person", $"You asked for redaction {id} yourself, so somebody else has to approve it.",
        "Ask another person with the right to redact.");

    public static ProblemHttpResult AlreadyApproved(AuditRedaction redaction) => Problem.Conflict("already-redacted",
        $"Redaction {redaction.Id} was approved by {redaction.ApprovedByName} at {redaction.ApprovedAt:u}; the payload is replaced.", "Nothing is left to do.");

    public static ProblemHttpResult AlreadyRequested(AuditRedaction redaction) => Problem.Conflict("redaction-requested",
        $"Redaction {redaction.Id} of row {redaction.RecordId} was asked for by {redaction.RequestedByName} at {redaction.RequestedAt:u}.",
        $"Have it approved by another person: POST /api/audit/redactions/{redaction.Id}/approval.");
}
