using Microsoft.Extensions.DependencyInjection;
using Security.Access;

namespace Tests.Security.Access.Support;

/// <summary>The policies as a service registers them.</summary>
internal static class TestPolicies
{
    public static IServiceCollection AddTestPolicies(this IServiceCollection services)
    {
        services.AddPolicies();
        return services;
    }
}
