namespace Security.Signatures;

/// <summary>How long proofs of identity hold for signing.</summary>
// "Signatures": { "ContinuousPeriod": "00:15:00", "FreshFor": "00:02:00", "AlertAfterFailures": 3, "FailuresWithin": "00:15:00" }
public sealed class SigningOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Signatures";

    /// <summary>How long after a signing the password alone is enough for the next one in the same session. Default 15 minutes, at most 12 hours; zero: user id and password each time.</summary>
    public TimeSpan ContinuousPeriod { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How old a sign-in at the OpenID Connect provider may be to sign with it. Default 2 minutes, 10 seconds to 15 minutes.</summary>
    public TimeSpan FreshFor { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Failed signings of one user within <see cref="FailuresWithin"/> that alert the administrator. Default 3, 1 to 10.</summary>
    public int AlertAfterFailures { get; set; } = 3;

    /// <summary>The time in which failed signings are counted together. Default 15 minutes, 1 minute to 1 day.</summary>
    public TimeSpan FailuresWithin { get; set; } = TimeSpan.FromMinutes(15);
}
