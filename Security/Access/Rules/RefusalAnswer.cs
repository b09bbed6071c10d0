using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using ServiceDefaults;

namespace Security.Access;

/// <summary>Answers a request that nobody makes, or that its maker may not make. A scheme that answers by itself, such as a page's redirect to sign-in, has the first word.</summary>
internal sealed class RefusalAnswer(IProblemDetailsService problems, ILogger<RefusalAnswer> logger) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _schemes = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        await _schemes.HandleAsync(next, context, policy, authorizeResult);
        if (authorizeResult.Succeeded)
            return;
        if (authorizeResult.Forbidden)
            logger.LogRefused(ActorClaims.Of(context.User)?.Id, PolicyOf(authorizeResult), context.Request.Method, context.Request.Path);
        if (!context.Response.HasStarted && FindProblem(context, authorizeResult) is { } problem)
            await WriteAsync(context, problem);
    }

    private static Problem? FindProblem(HttpContext http, PolicyAuthorizationResult result) => http.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => new(StatusCodes.Status401Unauthorized, "not-signed-in", "Nobody is signed in.",
            "Sign in at the service's page, or send an access token in the header Authorization: Bearer."),
        StatusCodes.Status403Forbidden => NotPermitted.To(http.User, PolicyOf(result), GrantHandler.ScopeOf(http)),
        _ => null,
    };

    private static string PolicyOf(PolicyAuthorizationResult result) =>
        result.AuthorizationFailure?.FailedRequirements.OfType<GrantRequirement>().FirstOrDefault()?.Policy ?? Policies.SignedIn;

    private async Task WriteAsync(HttpContext http, Problem problem)
    {
        // RFC 9110, section 11.6.1: a 401 names a way to sign in.
        if (problem.Status == StatusCodes.Status401Unauthorized && !http.Response.Headers.ContainsKey(HeaderNames.WWWAuthenticate))
            http.Response.Headers.WWWAuthenticate = "Bearer";
        if (await problems.TryWriteAsync(new() { HttpContext = http, ProblemDetails = problem.ToDetails() }))
            return;

        // A browser that takes no problem document gets the same in plain words.
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync($"{problem.Detail} {problem.Remedy}", http.RequestAborted);
    }
}
