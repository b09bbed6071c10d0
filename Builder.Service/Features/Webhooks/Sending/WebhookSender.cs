using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Builder.Service.Features.Webhooks.Sending;

/// <summary>Keeps rounds going: as soon as this process has committed something to be sent, and at every poll for what others committed and what is to be tried again.</summary>
internal sealed class WebhookSender(WebhookRounds rounds, WebhookSignal signal, DatabaseGate gate, IOptions<WebhookOptions> options, TimeProvider clock, ILogger<WebhookSender> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await RunAsync(stoppingToken);
            await signal.WaitAsync(options.Value.PollInterval, clock, stoppingToken);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await rounds.WhenIdleAsync().WaitAsync(cancellationToken);
    }

    /// <remarks>A database that is away for a while must not end the sending.</remarks>
    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await rounds.RunAsync(options.Value.IsSending, stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogRoundFailed(exception);
        }
    }
}
