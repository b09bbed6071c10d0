namespace Builder.Service.Features.Reconciliation;

/// <summary>When environments are compared with the ledger, and what is repaired without asking.</summary>
// "Reconciliation": { "Interval": "1.00:00:00", "Repair": { "Missing": "ByHand", "OneSided": "Automatic" } }
public sealed class ReconciliationOptions
{
    public const string Section = "Reconciliation";

    /// <summary>How often an environment is compared; default daily. Zero: on demand alone. At least a minute.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long an environment has to answer; default 15 minutes. A second to a day.</summary>
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>What is repaired without asking.</summary>
    public RepairPolicies Repair { get; set; } = new();

    internal bool IsSensible => (Interval == TimeSpan.Zero || Interval >= TimeSpan.FromMinutes(1)) && AnswerWithin >= TimeSpan.FromSeconds(1) && AnswerWithin <= TimeSpan.FromDays(1);

    internal bool RepairsByItself(string kind) => Repair.Of(kind) == RepairPolicy.Automatic;
}
