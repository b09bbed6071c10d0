using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Security.Hardening;

/// <summary>Puts this part of security together.</summary>
internal static class HardeningSetup
{
    /// <summary>Call it before anything reads a secret from the configuration: secrets may lie in files.</summary>
    public static void AddHardening(this WebApplicationBuilder builder)
    {
        builder.AddSecretFiles();
        builder.AddHosting();
        builder.Services.AddSingleton(ContentSecurityPolicy.From(builder.Configuration));
        builder.Services.AddSingleton<IStartupFilter, Entrance>();
        builder.Services.AddRequestLimits();
        builder.Services.AddRateLimits(builder.Configuration);
    }

    /// <summary>Call it after sign-in, because most limits count by actor. What must come before everything else is in <see cref="Entrance"/>.</summary>
    public static void UseHardening(this WebApplication app) => app.UseRateLimiter();
}
