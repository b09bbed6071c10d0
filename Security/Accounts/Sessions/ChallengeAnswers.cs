using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>What somebody gets who is not signed in, or may not: a person with a browser a page, a program a problem document.</summary>
internal static class ChallengeAnswers
{
    public static Task NotSignedInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsForPerson(context.Request))
            return RedirectAsync(context);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return WriteAsync(context.HttpContext, new(StatusCodes.Status401Unauthorized, "not-signed-in", "This needs somebody who is signed in, and nobody is.",
            $"A person signs in at {AccountPaths.SignIn}; a program sends 'Authorization: Bearer' with its token."));
    }

    public static Task DeniedAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsForPerson(context.Request))
            return RedirectAsync(context);
        // What is missing, and who has it, says the part that decided.
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // Programs do not ask for HTML, and nobody opens an address of the API to sign in.
    private static bool IsForPerson(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task RedirectAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    internal static async Task WriteAsync(HttpContext http, Problem problem)
    {
        http.Response.StatusCode = problem.Status;
        var details = problem.ToDetails();
        // The service writes nothing for somebody who accepts no JSON; then this does, rather than leave the reason out.
        if (!await http.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new() { HttpContext = http, ProblemDetails = details }))
            await http.Response.WriteAsJsonAsync(details, StrictJson.Options, "application/problem+json", http.RequestAborted);
    }
}
