namespace Security.Accounts;

/// <summary>The embedded accounts and the sessions of a service.</summary>
// "Accounts": { "RequireSecondFactor": true, "FirstPasswordFile": "/run/first-password" }
public sealed class AccountsOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Accounts";

    /// <summary>True (default): people sign in with accounts of the service's own database. False: only through OpenID Connect.</summary>
    public bool Embedded { get; set; } = true;

    /// <summary>Shortest password, in characters, 8 to 128. Default 12. No kinds of characters are asked for (NIST SP 800-63B, 5.1.1.2).</summary>
    public int MinimumPasswordLength { get; set; } = 12;

    /// <summary>Age at which a password must be changed, from one day; none by default. 21 CFR 11.300(b) asks for periodic checks.</summary>
    public TimeSpan? PasswordMaxAge { get; set; }

    /// <summary>How long a one-time password lets its owner in to choose a password, one hour to 90 days. Default 7 days.</summary>
    public TimeSpan OneTimePasswordLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Failures in a row that lock an account, 3 to 100. Default 5.</summary>
    public int MaxFailedAttempts { get; set; } = 5;

    /// <summary>How long a lock lasts, one minute to one day. Default 15 minutes.</summary>
    public TimeSpan LockoutDuration { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>True: nobody signs in without a second factor; who has none yet sets it up at the next sign-in. Default false: everybody may.</summary>
    public bool RequireSecondFactor { get; set; }

    /// <summary>A session ends after this long without a request, 2 minutes to 12 hours. Default 30 minutes.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>A session ends this long after the sign-in whatever happens, from <see cref="IdleTimeout"/> to one day. Default 12 hours.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>The file that gets the first administrator's one-time password, readable by the service's user alone. Default none: a line on standard error.</summary>
    public string? FirstPasswordFile { get; set; }

    /// <summary>A certificate with its key (PKCS#12) that encrypts the keys of cookies and forms in the database. Default none: who can read the database could make a session of anybody. Set it in production, the same on all replicas.</summary>
    public string? KeyCertificateFile { get; set; }

    /// <summary>The file whose first line is the password of <see cref="KeyCertificateFile"/>. Default none: it has none.</summary>
    public string? KeyCertificatePasswordFile { get; set; }
}
