namespace Security.Authentication.OpenIdConnect;

/// <summary>Sign-in of people at an OpenID Connect provider (code flow with PKCE). It is on when the section is there.</summary>
// "SignIn": { "OpenIdConnect": { "Authority": "https://login.example.org/realms/trials", "ClientId": "builder", "ClientSecretFile": "/run/secrets/oidc",
//   "Roles": { "trial-designers": "designer@STUDY publisher@STUDY", "qa": "auditor" } } }
public sealed class OpenIdConnectSignInOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "SignIn:OpenIdConnect";

    /// <summary>The issuer's address, below which <c>.well-known/openid-configuration</c> stands.</summary>
    public string Authority { get; set; } = "";

    /// <summary>This service's name at the provider.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The secret that the provider gave to this service: from the environment, or from the file that <c>ClientSecretFile</c> names.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Before every subject of the provider, so that none of them ever passes for an embedded account or for a subject of another provider. Default: <c>oidc:</c>. Give a new provider a new one.</summary>
    public string SubjectPrefix { get; set; } = "oidc:";

    /// <summary>The claim that names a person for good. Default: <c>sub</c>.</summary>
    public string SubjectClaim { get; set; } = "sub";

    /// <summary>The claim with the printed name. Default: <c>name</c>.</summary>
    public string NameClaim { get; set; } = "name";

    /// <summary>The claim with the roles. Default: <c>roles</c>.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>From the provider's roles to grants, several parted by blanks; a role that is not here grants nothing.</summary>
    public IDictionary<string, string> Roles { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Scopes to ask for beside <c>openid</c> and <c>profile</c>.</summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>False for a provider on loopback alone, which may speak plain HTTP. Default: true.</summary>
    public bool RequireHttps { get; set; } = true;

    /// <summary>How long ago the person may have given the credentials at the provider (<c>max_age</c>). Default: 12 hours.</summary>
    public TimeSpan MaximumAge { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long what the provider granted at the last sign-in counts for the person's tokens, since nobody tells us when the provider takes a role away. Default: 30 days.</summary>
    public TimeSpan GrantsValidFor { get; set; } = TimeSpan.FromDays(30);
}
