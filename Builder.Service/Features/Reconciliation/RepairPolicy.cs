namespace Builder.Service.Features.Reconciliation;

/// <summary>Who begins a repair.</summary>
public enum RepairPolicy
{
    /// <summary>Somebody who looked at it.</summary>
    ByHand,

    /// <summary>The Builder, after each comparison.</summary>
    Automatic,
}
