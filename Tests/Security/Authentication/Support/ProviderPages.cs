using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Tests.Security.Authentication.Support;

/// <summary>The provider's addresses; OpenIddict checks each request before it comes here.</summary>
internal static class ProviderPages
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    // A person types the user and sends the rest as it stands.
    private const string Form =
        "<form method=post>Who are you? <input name=user><input type=hidden name=name value='Hana Kim'><input type=hidden name=roles value=designers>"
        + "<input type=hidden name=age value=0><input type=hidden name=omitsAuthTime value=False><button>Log in</button></form>";

    public static void Map(WebApplication app)
    {
        app.MapMethods("/connect/authorize", ["GET", "POST"], (Delegate)AuthorizeAsync);
        app.MapPost("/connect/token", (Delegate)ExchangeAsync);
        app.MapGet("/connect/userinfo", (Delegate)UserInfoAsync);
        app.MapGet("/connect/logout", (Delegate)LogoutAsync);
        app.MapGet("/login", () => Results.Content(Form, "text/html"));
        app.MapPost("/login", LoginAsync).DisableAntiforgery();
    }

    private static async Task<IResult> AuthorizeAsync(HttpContext http)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var login = await http.AuthenticateAsync(ProviderServer.Login);
        var mustAsk = request.HasPromptValue(PromptValues.Login) || request.MaxAge is 0;
        if (!login.Succeeded || (mustAsk && login.Principal.FindFirst("ignoresPrompt")?.Value != "True"))
            return Results.Redirect($"/login?returnUrl={Uri.EscapeDataString(WithoutPrompt(http.Request))}");

        var identity = IdentityOf(login.Principal);
        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(_ => [Destinations.AccessToken, Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: Scheme);
    }

    private static ClaimsIdentity IdentityOf(ClaimsPrincipal login)
    {
        string Of(string field) => login.FindFirst(field)!.Value;
        var identity = new ClaimsIdentity("provider", Claims.Name, "roles");
        identity.SetClaim(Claims.Subject, Of("user")).SetClaim(Claims.Name, Of("name")).SetClaims("roles", [.. Of("roles").Split(' ')]);
        var authTime = TimeProvider.System.GetUtcNow().AddSeconds(-double.Parse(Of("age"), CultureInfo.InvariantCulture)).ToUnixTimeSeconds();
        return Of("omitsAuthTime") == "True" ? identity : identity.SetClaim(Claims.AuthenticationTime, authTime);
    }

    /// <summary>Who comes from the login form has been asked.</summary>
    private static string WithoutPrompt(HttpRequest request) => request.Path + QueryString.Create(
        request.Query.Where(field => field.Key is not ("prompt" or "max_age"))).ToUriComponent();

    private static async Task<IResult> LoginAsync(HttpContext http, [FromForm] IFormCollection form, string returnUrl)
    {
        var claims = form.Select(field => new Claim(field.Key, field.Value.ToString()));
        await http.SignInAsync(ProviderServer.Login, new ClaimsPrincipal(new ClaimsIdentity(claims, ProviderServer.Login)));
        return Results.Redirect(returnUrl);
    }

    private static async Task<IResult> ExchangeAsync(HttpContext http)
    {
        var request = http.GetOpenIddictServerRequest()!;
        if (request.IsAuthorizationCodeGrantType())
            return Results.SignIn((await http.AuthenticateAsync(Scheme)).Principal!, authenticationScheme: Scheme);

        var identity = new ClaimsIdentity("provider", Claims.Name, "roles");
        identity.SetClaim(Claims.Subject, request.ClientId).SetClaims("roles", ["loaders", "nobody-knows-this-role"]);
        identity.SetResources(IdentityProvider.Audience);
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: Scheme);
    }

    private static async Task<IResult> UserInfoAsync(HttpContext http)
    {
        var principal = (await http.AuthenticateAsync(Scheme)).Principal!;
        return Results.Json(new Dictionary<string, string> { ["sub"] = principal.FindFirst(Claims.Subject)!.Value });
    }

    private static async Task<IResult> LogoutAsync(HttpContext http)
    {
        await http.SignOutAsync(ProviderServer.Login);
        return Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [Scheme]);
    }
}
