using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Security;
using Security.Authentication.OpenIdConnect;

namespace Tests.Security.Authentication.Support;

/// <summary>What the sample service serves.</summary>
internal static class SampleAddresses
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/", () => "home").AllowAnonymous();
        app.MapGet("/who", (ClaimsPrincipal user) => SignedIn.Of(user)).RequireAuthorization();
        // Stands in for a sign-in page: what matters here is the cookie.
        app.MapGet("/enter", (HttpContext http, string subject, string name, string grants) =>
            http.SignInAsync(Schemes.Session, SignedIn.Principal(subject, name, grants))).AllowAnonymous();
        app.MapPost("/leave", async (HttpContext http) =>
        {
            await http.SignOutAsync(Schemes.Session);
            if (!await ProviderSignOut.TryAsync(http, "/"))
                http.Response.Redirect("/");
        });
    }
}
