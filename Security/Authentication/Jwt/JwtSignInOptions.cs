namespace Security.Authentication.Jwt;

/// <summary>Programs that bring the JWT of an issuer. It is on when the section is there.</summary>
// "SignIn": { "Jwt": { "Authority": "https://login.example.org/realms/trials", "Audience": "builder-api", "Roles": { "etl": "designer@STUDY" } } }
public sealed class JwtSignInOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "SignIn:Jwt";

    /// <summary>Before every subject of the issuer, so that no program of it passes for an account or for a program of the configuration.</summary>
    public const string SubjectPrefix = "jwt:";

    /// <summary>The issuer's address, below which <c>.well-known/openid-configuration</c> stands; its keys are found there.</summary>
    public string Authority { get; set; } = "";

    /// <summary>This service's API as the issuer names it; a token for another audience is refused.</summary>
    public string Audience { get; set; } = "";

    /// <summary>The claims that name a program, parted by <c>|</c>; the first that a token has counts. Default: <c>client_id|sub</c>.</summary>
    public string SubjectClaim { get; set; } = "client_id|sub";

    /// <summary>The claim with the name to show. Default: <c>name</c>; a token without it is shown by its subject.</summary>
    public string NameClaim { get; set; } = "name";

    /// <summary>The claim with the roles. Default: <c>roles</c>.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>From the issuer's roles to grants, several parted by blanks; a role that is not here grants nothing.</summary>
    public IDictionary<string, string> Roles { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>False for an issuer on loopback alone, which may speak plain HTTP. Default: true.</summary>
    public bool RequireHttps { get; set; } = true;
}
