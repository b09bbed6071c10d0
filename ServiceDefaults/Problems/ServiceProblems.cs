using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults;

/// <summary>Every failed answer is a problem document with code, remedy and trace id.</summary>
internal static class ServiceProblems
{
    public static void AddServiceProblems(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Complete);
        services.AddExceptionHandler<ProblemExceptionHandler>();
    }

    private static void Complete(ProblemDetailsContext context)
    {
        var details = context.ProblemDetails;
        details.Instance ??= context.HttpContext.Request.Path;
        details.Extensions["traceId"] = Activity.Current?.TraceId.ToHexString() ?? context.HttpContext.TraceIdentifier;
        if (details.Extensions.ContainsKey("code"))
            return;

        // An answer without a body of its own, such as a route nobody maps.
        var plain = PlainStatus.Describe(details.Status ?? context.HttpContext.Response.StatusCode);
        details.Detail ??= plain.Detail;
        details.Extensions["code"] = plain.Code;
        details.Extensions["remedy"] = plain.Remedy;
    }
}
