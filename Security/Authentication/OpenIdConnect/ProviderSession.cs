using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Security.Authentication.Subjects;

namespace Security.Authentication.OpenIdConnect;

/// <summary>Looks at every request in the session of a provider's person: whether the person may still act, and what the person may do now. The cookie alone would say it until it expires.</summary>
internal sealed class ProviderSession(RequestDelegate next, SubjectReader subjects, ILogger<ProviderSession> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (ActorClaims.Of(http.User) is { Kind: ActorKind.Person } actor && IsOfProvider(actor.Id))
            await RefreshAsync(http, actor);
        await next(http);
    }

    // Every provider's prefix ends in a colon, and no embedded account's user name has one.
    private static bool IsOfProvider(string subjectId) => subjectId.Contains(':', StringComparison.Ordinal);

    private async Task RefreshAsync(HttpContext http, Actor actor)
    {
        if (await subjects.FindAsync(actor.Id, http.RequestAborted) is { Status.IsActive: true } subject)
        {
            var kept = http.User.Claims.Where(claim => claim.Type != Grant.ClaimType);
            var grants = subject.Grants.Select(grant => new Claim(Grant.ClaimType, grant.ToString()));
            http.User = new ClaimsPrincipal(new ClaimsIdentity(kept.Concat(grants), Schemes.Session, ActorClaims.Name, null));
            return;
        }

        logger.LogSessionEnded(actor.Id);
        await http.SignOutAsync(Schemes.Session);
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
    }
}
