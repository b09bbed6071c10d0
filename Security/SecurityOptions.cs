namespace Security;

/// <summary>What a service says of itself to the security part.</summary>
/// <param name="ServiceName">Lower case, one for each database: <c>builder</c>, <c>cdms-uat</c>. Names the service's audit trail to the other services.</param>
/// <param name="DisplayName">As pages and authenticator apps show it: <c>Builder</c>, <c>CDMS uat</c>.</param>
public sealed record SecurityOptions(string ServiceName, string DisplayName)
{
    /// <summary>The service keeps data of sites, so that site roles are granted for one site each. Default: false.</summary>
    public bool HasSites { get; init; }

    /// <summary>Where a person is after signing in who asked for no other page, and what the service's name leads to. Default: the page of one's own session.</summary>
    public string HomePath { get; init; } = Accounts.AccountPaths.Session;
}
