using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Support.Access;

/// <summary>Every address of a service is guarded by a named policy, or stands on a short list of what anybody may call.</summary>
public static class EndpointRules
{
    /// <summary>What anybody may call, by the beginning of the address. Each line is a decision: add one only with its reason.</summary>
    private static readonly string[] Open =
    [
        // A cluster probes without credentials; the answer names no study and no person.
        "/health/live",
        "/health/ready",
        "/health/started",
        // Prometheus scrapes; counts by queue, state and environment, and no name of a study or person. The network lets nobody else there (docs/observability.md).
        "/metrics",
        // Style and script of the pages for operators, which tell nothing; the pages want an operator.
        "/operations/operations.",
        // The script and the icon of a public package, which tell nothing of this service; the page that uses them wants somebody who is signed in.
        "/scalar/scalar.",
        "/scalar/favicon.svg",
        // Whoever signs in is not signed in yet: the pages of sign-in, their style sheet and the choice of their language. They show nothing of the service.
        "/account/sign-in",
        "/account/external",
        "/account/account.css",
        "/account/language",
        // The pages of the CDMS have to start without a network and so without a session (docs/decisions/0026): scripts, styles and an empty document, no data. Whatever they show comes from /api.
        "/entry",
        "/{$}",
    ];

    /// <summary>Policies of the pages between the password and the second factor; they let in whoever has given the first.</summary>
    private static readonly string[] OfPendingSignIn = ["PendingSignIn", "PendingSignInOrSession"];

    /// <summary>The addresses that break the rule, each with what is wrong; empty: none.</summary>
    /// <param name="services">Of the started service.</param>
    /// <param name="policies">The names of all policies.</param>
    public static IReadOnlyList<string> FindUnguarded(IServiceProvider services, IReadOnlyCollection<string> policies) =>
        [.. EndpointsOf(services).Select(endpoint => Judge(endpoint, policies)).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>How many addresses there are, so that a test sees that it looked at some.</summary>
    public static int Count(IServiceProvider services) => EndpointsOf(services).Count();

    /// <summary>Of how many sources they come. One: routing serves the very endpoints that are looked at here; each of several would make them anew for whoever reads it.</summary>
    public static int CountSources(IServiceProvider services) => ((CompositeEndpointDataSource)services.GetRequiredService<EndpointDataSource>()).DataSources.Count();

    private static IEnumerable<Microsoft.AspNetCore.Http.Endpoint> EndpointsOf(IServiceProvider services) =>
        services.GetRequiredService<EndpointDataSource>().Endpoints;

    private static string? Judge(Microsoft.AspNetCore.Http.Endpoint endpoint, IReadOnlyCollection<string> policies)
    {
        var address = (endpoint as RouteEndpoint)?.RoutePattern.RawText is { } pattern ? $"/{pattern.TrimStart('/')}" : "";
        var name = $"{endpoint.DisplayName} at {address}";
        if (Open.Any(start => address.StartsWith(start, StringComparison.Ordinal)))
            return null;
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return $"{name} allows anybody, and is not on the list of what may";

        var named = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>().ToList();
        if (address.StartsWith("/account/", StringComparison.Ordinal) && named.Intersect(OfPendingSignIn, StringComparer.Ordinal).Any())
            return null;
        if (named.Count == 0)
            return $"{name} names no policy";
        return named.Except(policies, StringComparer.Ordinal).FirstOrDefault() is { } unknown ? $"{name} names the policy '{unknown}', which is none of Policies" : null;
    }
}
