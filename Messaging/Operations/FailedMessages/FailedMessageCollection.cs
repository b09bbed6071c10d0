using Amazon.SQS;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Messaging.Operations.FailedMessages;

/// <summary>Collects what fails for as long as the process lives: every queue by itself, so that none waits for another.</summary>
internal sealed class FailedMessageCollection<TContext>(
    FailedQueues queues, FailedMessageStart start, IAmazonSQS sqs, IServiceScopeFactory scopes, IOptions<FailedMessageOptions> options, TimeProvider clock, ILogger<FailedMessageCollection<TContext>> logger)
    : BackgroundService
    where TContext : DbContext
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsCollecting)
            return;
        await start.WaitAsync(stoppingToken).ConfigureAwait(false);
        await Task.WhenAll(queues.All.Select(queue => CollectAsync(queue, stoppingToken)).Append(EmptyQuarantineAsync(stoppingToken))).ConfigureAwait(false);
    }

    private async Task CollectAsync(FailedQueue queue, CancellationToken stoppingToken)
    {
        var collector = new QueueCollector<TContext>(queue, sqs, scopes, options.Value, clock, logger);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var count = await collector.CollectAsync(stoppingToken).ConfigureAwait(false);
                if (count > 0)
                    logger.LogCollected(count.Value, queue.Name);
                if (count is null)
                    await PauseAsync(options.Value.PauseAfterFault, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogNotRead(exception, queue.Name, options.Value.PauseAfterFault);
                await PauseAsync(options.Value.PauseAfterFault, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private async Task EmptyQuarantineAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await QuarantineCollector.CollectAsync(scope.ServiceProvider.GetRequiredService<TContext>(), options.Value.LinkFields, clock, stoppingToken).ConfigureAwait(false) is > 0 and var count)
                    logger.LogCollected(count, "the quarantine of the outbox");
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogNotRead(exception, "The quarantine of the outbox", options.Value.PollInterval);
            }

            await PauseAsync(options.Value.PollInterval, stoppingToken).ConfigureAwait(false);
        }
    }

    private Task PauseAsync(TimeSpan pause, CancellationToken stoppingToken) =>
        Task.Delay(pause, clock, stoppingToken).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
