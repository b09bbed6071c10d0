using System.Security.Claims;
using System.Text.Json;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Requests;
using Forms.Entry;
using Forms.Expressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.FormMigrations;

/// <summary>Makes a plan to move forms to the version of another release, and says what would come of it (201). No form moves by it.</summary>
internal static class PlanMigration
{
    private const int MostCarries = 2000;

    /// <param name="FormOid">The form.</param>
    /// <param name="ToReleaseNumber">The release to whose version of it they move; it must be complete here.</param>
    /// <param name="Reason">Why, as an auditor should read it.</param>
    /// <param name="FromReleaseNumbers">Only forms that are pinned to one of these.</param>
    /// <param name="Sites">Only forms of these sites.</param>
    /// <param name="SubjectStates">Only forms of subjects in these states.</param>
    /// <param name="Carries">Values that are carried to another place.</param>
    /// <param name="VoidsSignatures">True when signed forms move too, and their signatures become void.</param>
    public sealed record Request(
        string FormOid, int ToReleaseNumber, string Reason, IReadOnlyList<int>? FromReleaseNumbers = null, IReadOnlyList<string>? Sites = null, IReadOnlyList<string>? SubjectStates = null,
        IReadOnlyList<MigrationPlan.Carry>? Carries = null, bool VoidsSignatures = false);

    public static async Task<Results<Created<MigrationDetails>, ProblemHttpResult>> HandleAsync(
        string studyOid, Request request, ClaimsPrincipal user, CdmsDbContext db, ReleasePlans plans, IAccessClasses classes, MigrationDryRun dryRun, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (Inputs.FindTextProblem(request.Reason, "reason", Inputs.LongestReason) is { } problem)
            return problem;
        if (await plans.FindAsync(db, studyOid, request.ToReleaseNumber, cancellationToken) is not { } target)
            return Unknown.Release(studyOid, request.ToReleaseNumber);
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        if (target.VersionOf(request.FormOid) is not { } version || blinding.HidesForm(request.FormOid))
            return Problem.NotFound("unknown-form", $"Release {request.ToReleaseNumber} has no form '{request.FormOid}'.", "Name a form of it. Capitals count.", new Place(Oid: request.FormOid));
        if (FindCarryProblem(request, target.PlanOf(request.FormOid), blinding) is { } refused)
            return refused;

        Acting.In(studyOid);
        Acting.Because(request.Reason);
        var plan = new MigrationPlan(request.FromReleaseNumbers, request.Sites, request.SubjectStates, request.Carries ?? []);
        var made = db.Add(new FormMigration
        {
            StudyOid = studyOid, FormOid = request.FormOid, ToReleaseNumber = request.ToReleaseNumber, ToContentHash = version.ContentHash, ToFormVersion = version.Version, Plan = JsonSerializer.Serialize(plan, StrictJson.Options),
            VoidsSignatures = request.VoidsSignatures, Reason = request.Reason.Trim(), PlannedBy = Acting.Actor.Label, PlannedAt = clock.GetUtcNow(),
        }).Entity;
        await db.SaveChangesAsync(cancellationToken);
        var forecast = await dryRun.RunAsync(made, target, blinding, cancellationToken);
        return TypedResults.Created(MigrationsEndpoints.PathOf(studyOid, made.Id), MigrationDetails.Of(made, 0, 0, forecast));
    }

    private static ProblemHttpResult? FindCarryProblem(Request request, EntryPlan target, StudyBlinding blinding)
    {
        var carries = request.Carries ?? [];
        if (carries.Count > MostCarries || carries.DistinctBy(carry => (carry.ToItemGroupOid, carry.ToItemOid)).Count() != carries.Count)
            return Problem.Unprocessable("bad-carries", $"A plan has at most {MostCarries} carries, each to another item.", "Name each new item once.", new Place(Path: "$.carries"));
        // Of the item that is left the new version may know nothing.
        var wrong = carries.FirstOrDefault(carry => blinding.HidesItem(request.FormOid, carry.ToItemOid) || blinding.HidesItem(request.FormOid, carry.FromItemOid)
            || !target.EnteredPlaces.Contains(new ItemPlace(carry.ToItemGroupOid, carry.ToItemOid)));
        return wrong is null ? null
            : Problem.Unprocessable("bad-carry", $"No value can be carried from '{wrong.FromItemOid}' to '{wrong.ToItemOid}' in the group '{wrong.ToItemGroupOid}': the new version has no such item that is entered.", "Name an item that the new version has there.", new Place(Oid: wrong.ToItemOid, Path: "$.carries"));
    }
}
