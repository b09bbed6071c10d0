using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Builder.Service.Features.Webhooks.Sending;

/// <summary>Writes down what became of a try, unless its lease had ended and somebody else has taken the delivery.</summary>
internal sealed class WebhookSettling(BuilderDbContext db, TimeProvider clock, ILogger<WebhookSettling> logger)
{
    /// <summary>The try and all that follows from it, in one transaction.</summary>
    public async Task SettleAsync(WebhookDelivery claimed, DateTimeOffset startedAt, WebhookOutcome outcome)
    {
        var now = clock.GetUtcNow();
        var attempt = new WebhookAttempt { At = now, Milliseconds = (int)(now - startedAt).TotalMilliseconds, StatusCode = outcome.StatusCode, Error = outcome.Error };
        await SaveAsync(claimed, async delivery =>
        {
            if (outcome.IsDelivered)
                delivery.Succeed(attempt);
            else if (outcome.IsGone)
                await DisableAsync(delivery, attempt);
            else
                delivery.Miss(attempt, RetrySchedule.Next(delivery.Tries + 1, now, outcome.RetryAfter, Random.Shared.NextDouble()));
            logger.LogTried(delivery.WebhookId, delivery.Type, delivery.WebhookSubscriptionId, outcome.StatusCode, delivery.State, delivery.DueAt, outcome.Error);
        });
    }

    /// <summary>The subscription was disabled while it waited.</summary>
    public Task CancelAsync(WebhookDelivery claimed) => SaveAsync(claimed, delivery =>
    {
        delivery.Cancel(clock.GetUtcNow());
        return Task.CompletedTask;
    });

    private async Task DisableAsync(WebhookDelivery delivery, WebhookAttempt attempt)
    {
        delivery.Cancel(attempt.At, attempt);
        var subscription = await db.WebhookSubscriptions.FirstAsync(subscription => subscription.Id == delivery.WebhookSubscriptionId);
        subscription.Disable(attempt.At, attempt.Error!);
        logger.LogGone(subscription.Id);
    }

    // What was sent is written down, whether or not the service is asked to stop.
    private async Task SaveAsync(WebhookDelivery claimed, Func<WebhookDelivery, Task> change)
    {
        using var act = Acting.BeginService(ServiceName.Value, nameof(WebhookSender));
        if (await db.WebhookDeliveries.FirstOrDefaultAsync(delivery => delivery.Id == claimed.Id && delivery.LeaseId == claimed.LeaseId) is not { } delivery)
        {
            logger.LogLost(claimed.WebhookId, claimed.WebhookSubscriptionId);
            return;
        }
        try
        {
            await change(delivery);
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another replica took it, or a person changed the subscription: it is due again when the lease ends.
            logger.LogLost(claimed.WebhookId, claimed.WebhookSubscriptionId);
        }
    }
}
