using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Security.Authentication;

/// <summary>Writes a problem where no endpoint is at work, as in the authentication middleware.</summary>
internal static class ProblemAnswer
{
    /// <summary>A client that accepts no JSON gets the bare status.</summary>
    public static async Task WriteAsync(HttpContext http, Problem problem)
    {
        http.Response.StatusCode = problem.Status;
        if (problem.Status == StatusCodes.Status401Unauthorized)
            http.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        await http.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new() { HttpContext = http, ProblemDetails = problem.ToDetails() });
    }
}
