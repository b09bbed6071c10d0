namespace Builder.Client;

/// <summary>One page of accounts.</summary>
public sealed record AccountListAnswer(IReadOnlyList<AccountAnswer> Items, int Total);

/// <summary>Somebody's account.</summary>
public sealed record AccountAnswer(
    string UserName, string PrintedName, bool IsDisabled, DateTimeOffset? LockedUntil, bool HasSecondFactor, bool MustChangePassword, DateTimeOffset? LastSignInAt);

/// <summary>A new account with the password that works once.</summary>
public sealed record NewAccountAnswer(string UserName, string Password, DateTimeOffset? ExpiresAt);

/// <summary>The grants of somebody.</summary>
public sealed record GrantListAnswer(string SubjectId, IReadOnlyList<GrantAnswer> Grants);

/// <summary>A role that was granted; null for StudyOid: in all studies. With RevokedAt it is past.</summary>
public sealed record GrantAnswer(long Id, string Role, string? StudyOid, string? SiteOid, DateTimeOffset GrantedAt, string GrantedBy, string Reason, DateTimeOffset? RevokedAt);
