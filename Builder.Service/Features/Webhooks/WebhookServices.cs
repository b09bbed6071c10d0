using Builder.Service.Features.Webhooks.Sending;
using Builder.Service.Features.Webhooks.Telling;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Builder.Service.Features.Webhooks;

/// <summary>Registers what webhooks need.</summary>
internal static class WebhookServices
{
    public static void AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebhookOptions>().Bind(configuration.GetSection(WebhookOptions.Section))
            .Validate(options => options.IsSensible,
                "Webhooks: give Timeout a second to a minute, PollInterval 0.1 to 10 seconds, SecretOverlap a minute or more, KeepDeliveredFor an hour, KeepFailedFor a day.")
            .ValidateOnStart();
        services.AddSingleton<WebhookSignal>();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<KnownSubscriptions>();
        services.AddSingleton<IInterceptor, WebhookRecording>();
        services.AddSingleton<WebhookInput>();
        services.AddSingleton<CheckedConnection>();
        services.AddSingleton<WebhookPost>();
        services.AddSingleton<WebhookLane>();
        services.AddSingleton<WebhookRounds>();
        services.AddScoped<WebhookSettling>();
        services.AddScoped<WebhookCleanup>();
        services.AddHostedService<WebhookSender>();
    }
}
