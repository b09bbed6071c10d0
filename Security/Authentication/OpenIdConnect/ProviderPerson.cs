using System.Globalization;
using System.Security.Claims;
using Security.Authentication.Issuers;

namespace Security.Authentication.OpenIdConnect;

/// <summary>Who came back from the provider.</summary>
internal sealed record ProviderPerson(Actor Actor, IReadOnlyList<Grant> Grants, long? AuthTime)
{
    /// <summary>Reads the claims of the id token and of UserInfo; null with the code of what is missing.</summary>
    public static ProviderPerson? Read(ClaimsPrincipal? claims, OpenIdConnectSignInOptions options, RoleMap roles, out string fault)
    {
        var subject = options.SubjectPrefix + claims?.FindFirst(options.SubjectClaim)?.Value;
        var name = claims?.FindFirst(options.NameClaim)?.Value.Trim() ?? "";
        fault = subject.Length == options.SubjectPrefix.Length ? SignInFaults.NoSubject
            : subject.Length > Subjects.SubjectColumns.MaxLength ? SignInFaults.LongSubject
            : name.Length == 0 ? SignInFaults.NoName : "";
        if (fault.Length > 0 || claims is null)
            return null;

        name = name.Length <= People.Person.NameLength ? name : name[..People.Person.NameLength];
        var authTime = long.TryParse(claims.FindFirst(ActorClaims.AuthenticatedAt)?.Value, CultureInfo.InvariantCulture, out var seconds) ? seconds : (long?)null;
        return new(new Actor(subject, name, ActorKind.Person), roles.Map(claims.FindAll(options.RoleClaim).Select(claim => claim.Value)), authTime);
    }

    /// <summary>The principal of the session cookie: the same claims as those of an embedded account.</summary>
    public ClaimsPrincipal ToPrincipal(string sessionId)
    {
        var identity = new ClaimsIdentity(ActorClaims.For(Actor, Grants), Schemes.Session, ActorClaims.Name, null);
        identity.AddClaim(new Claim(SessionClaims.SessionId, sessionId));
        if (AuthTime is { } seconds)
            identity.AddClaim(new Claim(ActorClaims.AuthenticatedAt, seconds.ToString(CultureInfo.InvariantCulture)));
        return new ClaimsPrincipal(identity);
    }
}
