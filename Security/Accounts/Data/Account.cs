using Microsoft.AspNetCore.Identity;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>A person who signs in with a password of this service. Never deleted and never renamed, so that the user name in the audit trail means one person for ever.</summary>
public sealed class Account : IdentityUser<Guid>, IRevisioned
{
    /// <summary>Longest user name, in characters.</summary>
    public const int UserNameLength = 64;

    /// <summary>Longest printed name, in characters.</summary>
    public const int PrintedNameLength = 100;

    /// <summary>The name as signatures and the audit trail show it (21 CFR 11.50(a)(1)).</summary>
    public required string PrintedName { get; set; }

    /// <summary>The password is a one-time one: it must be changed at the next sign-in.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>An administrator closed the account; its history stays.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the password last changed.</summary>
    public DateTimeOffset PasswordChangedAt { get; set; }

    /// <summary>When somebody last signed in with it; null: never.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>The key of the authenticator app, encrypted; null without a second factor.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>The time step of the last code that was accepted: no code is taken twice (RFC 6238, 5.2).</summary>
    public long LastCodeStep { get; set; }

    /// <inheritdoc/>
    public int Revision { get; set; }

    /// <summary>The lasting id: what acts are recorded under.</summary>
    public string SubjectId => UserName ?? throw new InvalidOperationException("The account has no user name.");

    /// <summary>Who acts when this account does.</summary>
    public Actor ToActor() => new(SubjectId, PrintedName, ActorKind.Person);

    /// <summary>What notes of the audit trail name it by.</summary>
    public string ToAuditSubject() => $"Account {SubjectId}";

    /// <summary>True while too many failures keep everybody out.</summary>
    public bool IsLocked(DateTimeOffset now) => LockoutEnd > now;

    /// <summary>Counts a failure.</summary>
    /// <returns>True when it was the last one allowed and the account is locked now.</returns>
    public bool CountFailure(int allowed, DateTimeOffset lockedUntil)
    {
        AccessFailedCount++;
        if (AccessFailedCount < allowed)
            return false;
        (AccessFailedCount, LockoutEnd) = (0, lockedUntil);
        return true;
    }

    /// <summary>Forgets failures and lifts a lock.</summary>
    public void ForgetFailures() => (AccessFailedCount, LockoutEnd) = (0, null);

    /// <summary>True when the password is a one-time one that its owner has not changed in time.</summary>
    /// <param name="lifetime"><see cref="AccountsOptions.OneTimePasswordLifetime"/>.</param>
    /// <param name="now">The time.</param>
    public bool HasExpiredOneTimePassword(TimeSpan lifetime, DateTimeOffset now) => MustChangePassword && now - PasswordChangedAt >= lifetime;

    /// <summary>True when the password must be changed before anything else.</summary>
    /// <param name="maxAge">Age at which a password ends; null: none.</param>
    /// <param name="now">The time.</param>
    public bool NeedsNewPassword(TimeSpan? maxAge, DateTimeOffset now) => MustChangePassword || (maxAge is { } age && now - PasswordChangedAt >= age);
}
