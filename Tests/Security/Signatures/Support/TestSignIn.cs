using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Security;

namespace Tests.Security.Signatures;

/// <summary>Signs in whoever the address names, with a real cookie; and policies that look at grants.</summary>
internal static class TestSignIn
{
    public const string Path = "/test/sign-in";

    public static void AddTestSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(Schemes.Session).AddCookie(Schemes.Session, cookie =>
        {
            cookie.Events.OnRedirectToLogin = context => Answer(context.Response, 401);
            cookie.Events.OnRedirectToAccessDenied = context => Answer(context.Response, 403);
        });
        var policies = services.AddAuthorizationBuilder();
        foreach (var name in new[] { Policies.SignedIn, Policies.ReadSignatures })
            policies.AddPolicy(name, policy => policy.RequireAuthenticatedUser());
        policies.AddPolicy(Policies.ManageAccounts, policy => policy.RequireAssertion(context => Grant.Of(context.User).Any(grant => grant.Role == Roles.Administrator)));
        policies.AddPolicy(Policies.SignForms, policy => policy.RequireAssertion(context =>
            context.Resource is AccessScope scope && Grant.Of(context.User).Contains(new Grant(Roles.Publisher, scope.StudyOid))));
    }

    public static void MapTestSignIn(this IEndpointRouteBuilder app) => app.MapGet(Path, (string id, string? name, string? sid, long? authTime, ActorKind? kind, string[] grant, HttpContext http) =>
    {
        var claims = ActorClaims.For(new Actor(id, name ?? id, kind ?? ActorKind.Person), grant.Select(text => Grant.Parse(text)!)).Append(new Claim("sid", sid ?? "session-1"));
        if (authTime is { } seconds)
            claims = claims.Append(new Claim(ActorClaims.AuthenticatedAt, seconds.ToString(CultureInfo.InvariantCulture)));
        return http.SignInAsync(Schemes.Session, new ClaimsPrincipal(new ClaimsIdentity(claims, Schemes.Session, ActorClaims.Name, null)));
    });

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
