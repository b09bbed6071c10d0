using Builder.Service.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.Reconciliation.Checks;

/// <summary>The answers to what does not exist, and to reasons that are none.</summary>
internal static class UnknownReconciliation
{
    public static ProblemHttpResult Check(Guid id) => Problem.NotFound("unknown-reconciliation", $"There is no comparison '{id}'.", "GET /api/reconciliations lists them.", new Place(Path: "id"));

    public static ProblemHttpResult Difference(Guid id, long differenceId) =>
        Problem.NotFound("unknown-difference", $"The comparison '{id}' has no difference {differenceId}.", $"GET {ReconciliationSummary.PathOf(id)} lists its differences.", new Place(Path: "differenceId"));

    /// <summary>The text without blanks around it; null with the problem.</summary>
    public static string? ReadText(string? text, string field, out ProblemHttpResult? problem)
    {
        var reason = ChangeReason.Parse(text, out var bad);
        problem = reason is null ? Problem.BadRequest($"bad-{field}", bad.Replace("change reason", field, StringComparison.Ordinal), $"Say why in the field {field}, as an auditor should read it.", new Place(Path: $"$.{field}")) : null;
        return reason?.Text;
    }

    public static ProblemHttpResult NotOpen(InventoryDifference difference) => Problem.Conflict("difference-not-open",
        $"The difference {difference.Id} is {difference.State} since {difference.DecidedAt:u}: {difference.Note}", "Ask the environment again; a comparison shows what still differs.", new Place(Path: "differenceId"));
}
