using System.Security.Claims;

namespace Security;

/// <summary>How a signed-in user is told: every scheme (session, token, JWT, OpenID Connect) puts these claims into its principal.</summary>
public static class ActorClaims
{
    /// <summary><see cref="Actor.Id"/>.</summary>
    public const string Subject = "sub";

    /// <summary><see cref="Actor.Name"/>.</summary>
    public const string Name = "name";

    /// <summary><see cref="Actor.Kind"/> by name; left out: a person.</summary>
    public const string Kind = "actor_kind";

    /// <summary>Seconds since 1970 (UTC) at which the person last gave the credentials; as in OpenID Connect Core 1.0, section 2.</summary>
    public const string AuthenticatedAt = "auth_time";

    /// <summary>The actor behind a principal; null for one that is not signed in.</summary>
    public static Actor? Of(ClaimsPrincipal user)
    {
        if (user.Identity is not { IsAuthenticated: true } || user.FindFirst(Subject)?.Value is not { Length: > 0 } id)
            return null;
        var kind = Enum.TryParse<ActorKind>(user.FindFirst(Kind)?.Value, out var parsed) ? parsed : ActorKind.Person;
        return new Actor(id, user.FindFirst(Name)?.Value is { Length: > 0 } name ? name : id, kind);
    }

    /// <summary>The claims of an actor with grants.</summary>
    public static IEnumerable<Claim> For(Actor actor, IEnumerable<Grant> grants) =>
    [
        new(Subject, actor.Id), new(Name, actor.Name), new(Kind, actor.Kind.ToString()),
        .. grants.Select(grant => new Claim(Grant.ClaimType, grant.ToString())),
    ];
}
