namespace Cdms.Entry.Api;

/// <summary>What a plan between two versions of a form could say.</summary>
public sealed record ProposalAnswer(int Changes, int Kept, IReadOnlyList<ProposedCarryAnswer> Carries, IReadOnlyList<string> WithoutPlace, IReadOnlyDictionary<string, string>? Names);

/// <summary>A carry that could be.</summary>
public sealed record ProposedCarryAnswer(CarryAnswer Carry, string Because);

/// <summary>The value of one item becomes that of another.</summary>
public sealed record CarryAnswer(string FromItemGroupOid, string FromItemOid, string ToItemGroupOid, string ToItemOid);

/// <summary>A plan as the list shows it.</summary>
public sealed record MigrationRowAnswer(long Id, string FormOid, int ToReleaseNumber, int ToFormVersion, string Reason, string PlannedBy, DateTimeOffset PlannedAt, DateTimeOffset? UndoneSince, int Moved);

/// <summary>A plan, what it did and what it would do now.</summary>
public sealed record MigrationAnswer(
    long Id, string FormOid, int ToReleaseNumber, int ToFormVersion, MigrationPlanAnswer Plan, bool VoidsSignatures, string Reason, string PlannedBy, DateTimeOffset PlannedAt, DateTimeOffset? UndoneSince,
    int Moved, int MovedBack, ForecastAnswer Remaining);

/// <summary>Which forms move, and what is carried.</summary>
public sealed record MigrationPlanAnswer(IReadOnlyList<int>? FromReleaseNumbers, IReadOnlyList<string>? Sites, IReadOnlyList<string>? SubjectStates, IReadOnlyList<CarryAnswer> Carries);

/// <summary>What would come of a plan.</summary>
public sealed record ForecastAnswer(
    int Forms, IReadOnlyDictionary<string, int> Skipped, IReadOnlyDictionary<string, int> BySite, int ValuesKept, int ValuesCarried, int ValuesNotCarried, int ValuesWithoutPlace, int FormsWithFindings);

/// <summary>What one go did.</summary>
public sealed record GoAnswer(int Moved, IReadOnlyDictionary<string, int> Skipped, long Last, bool IsAtEnd);
