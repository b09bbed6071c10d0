using Builder.Service.Domain;

namespace Builder.Service.Features.Reconciliation.TakingBack;

/// <summary>What a version or release that was taken back says of itself. Who had published it, when and why was lost with the Builder's row: nobody makes that up.</summary>
internal static class TakenBack
{
    /// <summary>The change reason, with the reason of whoever took it back.</summary>
    public static string Reason(InventoryDifference lost, DateTimeOffset? since)
    {
        var reason = $"Taken back from environment '{lost.Environment}'{(since is { } at ? FormattableString.Invariant($", which had it since {at:u}") : "")}, by comparison {lost.CheckId}: {lost.Note}";
        return reason.Length <= ChangeReason.MaximumLength ? reason : reason[..ChangeReason.MaximumLength];
    }
}
