namespace Security.Authentication.Tokens;

/// <summary>How long personal access tokens live.</summary>
// "Tokens": { "DefaultLifetime": "90.00:00:00", "MaximumLifetime": "365.00:00:00" }
public sealed class PersonalAccessTokenOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Tokens";

    /// <summary>For a token whose maker names no end; default: 90 days.</summary>
    public TimeSpan DefaultLifetime { get; set; } = TimeSpan.FromDays(90);

    /// <summary>The longest that a maker may ask for; default: 365 days.</summary>
    public TimeSpan MaximumLifetime { get; set; } = TimeSpan.FromDays(365);
}
