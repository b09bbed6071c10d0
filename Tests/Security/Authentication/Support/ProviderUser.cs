namespace Tests.Security.Authentication.Support;

/// <summary>Somebody whom the provider knows.</summary>
internal sealed record ProviderUser(string Subject, string? Name, params string[] Roles)
{
    public static ProviderUser Hana { get; } = new("Hana-1", "Hana Kim 김하나", "designers", "nobody-knows-this-role");

    public static ProviderUser Juno { get; } = new("juno-2", "Juno Park", "qa");

    public static ProviderUser Nameless { get; } = new("nameless-3", null, "qa");
}
