using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace ServiceDefaults;

/// <summary>Makes the endpoints of a service once.</summary>
/// <remarks>A source makes its endpoints anew for whoever reads it, each with a delegate compiled at run time. Routing reads, and so does authorization: that was a tenth of a start.</remarks>
public static class EndpointsReadOnce
{
    /// <summary>Keeps the endpoints that the first reader is given. Call it when all are mapped, before the service starts.</summary>
    public static WebApplication ReadEndpointsOnce(this WebApplication app)
    {
        var sources = ((IEndpointRouteBuilder)app).DataSources;
        var kept = new KeptEndpoints([.. sources]);
        sources.Clear();
        sources.Add(kept);
        return app;
    }

    private sealed class KeptEndpoints(IReadOnlyList<EndpointDataSource> sources) : EndpointDataSource, IDisposable
    {
        private readonly Lazy<IReadOnlyList<Endpoint>> _endpoints = new(() => [.. sources.SelectMany(source => source.Endpoints)]);

        public override IReadOnlyList<Endpoint> Endpoints => _endpoints.Value;

        // None is mapped later.
        public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

        public void Dispose()
        {
            foreach (var source in sources.OfType<IDisposable>())
                source.Dispose();
        }
    }
}
