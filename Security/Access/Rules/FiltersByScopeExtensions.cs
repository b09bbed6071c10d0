using Microsoft.AspNetCore.Builder;

namespace Security;

/// <summary>Marks endpoints as <see cref="FiltersByScopeAttribute"/>.</summary>
public static class FiltersByScopeExtensions
{
    /// <summary>The endpoints confine themselves to the studies and sites of the user; see <see cref="FiltersByScopeAttribute"/>.</summary>
    public static TBuilder FiltersByScope<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new FiltersByScopeAttribute());
}
