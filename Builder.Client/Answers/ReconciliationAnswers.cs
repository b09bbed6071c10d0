namespace Builder.Client;

/// <summary>Comparisons, the newest first, and what is open in each environment.</summary>
public sealed record ReconciliationListAnswer(ReconciliationPageAnswer Reconciliations, IReadOnlyList<ReconciledEnvironmentAnswer> Environments);

/// <summary>One page of comparisons.</summary>
public sealed record ReconciliationPageAnswer(IReadOnlyList<ReconciliationAnswer> Items, int Number, int Size, int Total);

/// <summary>An environment with its last comparison, and with what waits there for somebody.</summary>
public sealed record ReconciledEnvironmentAnswer(string Environment, ReconciliationAnswer? Last, int Open, int Alarms, int Repairing);

/// <summary>A comparison of an environment with the ledger: Asked, Compared or NoAnswer.</summary>
public sealed record ReconciliationAnswer(
    Guid Id, string Environment, string State, string RequestedBy, DateTimeOffset RequestedAt, DateTimeOffset AnswerBy, DateTimeOffset? ReportedAt, string? SoftwareVersion, DateTimeOffset? EndedAt,
    InventoryCountAnswer There, InventoryCountAnswer Here, string? InventoryHash, int Differences, int Open, int Alarms);

/// <summary>How much was compared.</summary>
public sealed record InventoryCountAnswer(int FormVersions, int Releases, int Sites);

/// <summary>A comparison with one page of its differences.</summary>
public sealed record ReconciliationDetailAnswer(ReconciliationAnswer Reconciliation, DifferencePageAnswer Differences);

/// <summary>One page of differences.</summary>
public sealed record DifferencePageAnswer(IReadOnlyList<DifferenceAnswer> Items, int Number, int Size, int Total);

/// <summary>A difference: Missing, Extra, Altered, Stale or OneSided; what each side says, what mends it, and what became of it.</summary>
public sealed record DifferenceAnswer(
    long Id, string Kind, string Subject, string StudyOid, string? FormOid, int? Version, int? ReleaseNumber, string? SiteOid, string? HereState, string? HereHash, string? ThereState, string? ThereHash,
    string Details, Guid? DeploymentId, string Repair, string State, DateTimeOffset? DecidedAt, string? DecidedBy, string? Note, DateTimeOffset? ConfirmedAt);

/// <summary>What came of repairing all differences of a comparison; some may remain for the next call.</summary>
public sealed record RepairAnswer(int Repaired, int Overtaken, int Remaining);
