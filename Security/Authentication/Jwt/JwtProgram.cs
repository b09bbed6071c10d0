using System.Security.Claims;
using Security.Authentication.Issuers;
using Security.Authentication.Subjects;

namespace Security.Authentication.Jwt;

/// <summary>The program behind a JWT whose signature, issuer, audience and lifetime have been checked.</summary>
internal static class JwtProgram
{
    /// <summary>The principal with our claims; null when the token names nobody.</summary>
    public static ClaimsPrincipal? Read(ClaimsPrincipal claims, JwtSignInOptions options, RoleMap roles)
    {
        var subject = options.SubjectClaim.Split('|').Select(claim => claims.FindFirst(claim.Trim())?.Value).FirstOrDefault(value => value is { Length: > 0 });
        if (subject is null || JwtSignInOptions.SubjectPrefix.Length + subject.Length > SubjectColumns.MaxLength)
            return null;

        var actor = new Actor(JwtSignInOptions.SubjectPrefix + subject, NameOf(claims, options, subject), ActorKind.Program);
        var grants = roles.Map(claims.FindAll(options.RoleClaim).Select(claim => claim.Value));
        return new ClaimsPrincipal(new ClaimsIdentity(ActorClaims.For(actor, grants), Schemes.Jwt, ActorClaims.Name, null));
    }

    /// <summary>A token that somebody else stands behind than the program itself (its <c>sub</c>, RFC 9068, section 2.2) says so: the trail hides nobody.</summary>
    private static string NameOf(ClaimsPrincipal claims, JwtSignInOptions options, string subject)
    {
        var name = claims.FindFirst(options.NameClaim)?.Value is { Length: > 0 } given ? given : subject;
        var behind = claims.FindFirst(ActorClaims.Subject)?.Value;
        name = behind is null || behind == subject ? name : $"{name} for {behind}";
        return name.Length <= People.Person.NameLength ? name : name[..People.Person.NameLength];
    }
}
