using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Security.Hardening;

/// <summary>Answers a request that no endpoint gets to see.</summary>
internal static class Refusal
{
    /// <summary>A problem document; to a browser, which takes none, the same in plain words.</summary>
    public static async Task WriteAsync(HttpContext http, Problem problem)
    {
        http.Response.StatusCode = problem.Status;
        var problems = http.RequestServices.GetRequiredService<IProblemDetailsService>();
        if (await problems.TryWriteAsync(new() { HttpContext = http, ProblemDetails = problem.ToDetails() }))
            return;

        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync($"{problem.Detail} {problem.Remedy}", http.RequestAborted);
    }
}
