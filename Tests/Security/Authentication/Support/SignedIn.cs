using System.Globalization;
using System.Security.Claims;
using Security;
using Security.Authentication.OpenIdConnect;

namespace Tests.Security.Authentication.Support;

/// <summary>Who a service takes the sender of a request for.</summary>
internal sealed record SignedIn(string Id, string Name, ActorKind Kind, IReadOnlyList<string> Grants, long? AuthTime, string? SessionId)
{
    public static SignedIn? Of(ClaimsPrincipal user) => ActorClaims.Of(user) is { } actor
        ? new(actor.Id, actor.Name, actor.Kind, [.. Grant.Of(user).Select(grant => grant.ToString()).Order(StringComparer.Ordinal)],
            user.FindFirst(ActorClaims.AuthenticatedAt) is { } claim ? long.Parse(claim.Value, CultureInfo.InvariantCulture) : null,
            user.FindFirst(SessionClaims.SessionId)?.Value)
        : null;

    /// <summary>The principal that a sign-in at the provider leaves in the cookie.</summary>
    public static ClaimsPrincipal Principal(string subject, string name, string grants) =>
        new ProviderPerson(new Actor(subject, name, ActorKind.Person), [.. grants.Split(' ').Select(Grant.Parse).OfType<Grant>()], null)
            .ToPrincipal(Guid.NewGuid().ToString("n"));
}
