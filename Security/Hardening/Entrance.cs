using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Security.Hardening;

/// <summary>What every request passes first, before the service's own defaults: logs must show the caller's address, and an answer to a failure needs its headers too.</summary>
internal sealed class Entrance : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HttpsRequirement>();
        next(app);
    };
}
