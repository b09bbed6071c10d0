using System.Globalization;

namespace Tests.Security.Authentication.Support;

/// <summary>Somebody at the provider, and how the provider treats the login.</summary>
internal sealed record ProviderUser(string? Name, params string[] Roles)
{
    /// <summary>No other test has it; with a capital, since capitals count.</summary>
    public string Subject { get; } = $"U-{Guid.NewGuid():n}";

    /// <summary>The id that the service gives.</summary>
    public string Id => $"oidc:{Subject}";

    /// <summary>How long ago the login is to have been.</summary>
    public TimeSpan LoginAge { get; init; }

    /// <summary>The provider lets this login pass later on, whatever it is asked.</summary>
    public bool IgnoresPrompt { get; init; }

    /// <summary>The provider never says when the login was.</summary>
    public bool OmitsAuthTime { get; init; }

    public static ProviderUser Hana() => new("Hana Kim 김하나", "designers", "nobody-knows-this-role");

    public static ProviderUser Juno() => new("Juno Park", "qa");

    /// <summary>The fields of the login form.</summary>
    public (string Name, string Value)[] Form() =>
    [
        ("user", Subject), ("name", Name ?? ""), ("roles", string.Join(' ', Roles)), ("age", LoginAge.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
        ("ignoresPrompt", IgnoresPrompt.ToString()), ("omitsAuthTime", OmitsAuthTime.ToString()),
    ];
}
