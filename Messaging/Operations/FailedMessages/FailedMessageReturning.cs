using Amazon.SQS;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Messaging.Operations.FailedMessages;

/// <summary>Brings messages back for as long as the process lives; returns of a process that ended are taken over.</summary>
internal sealed class FailedMessageReturning<TContext>(
    FailedMessageStart start, IAmazonSQS sqs, IServiceScopeFactory scopes, IOptions<FailedMessageOptions> options, TimeProvider clock, ILogger<FailedMessageReturning<TContext>> logger)
    : BackgroundService
    where TContext : DbContext
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsCollecting)
            return;
        await start.WaitAsync(stoppingToken).ConfigureAwait(false);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await new ReturnRun(scope.ServiceProvider.GetRequiredService<TContext>(), sqs, clock, logger).RunNextAsync(stoppingToken).ConfigureAwait(false))
                    continue;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogNotReturned(exception);
            }

            await Task.Delay(options.Value.PollInterval, clock, stoppingToken).ConfigureAwait(false);
        }
    }
}
