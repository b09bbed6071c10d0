using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>One pass over one table: claim units, send them side by side, settle them together. No connection is held while the broker works.</summary>
internal sealed class DeliveryPass<TKey>(IDeliverySource<TKey> source, DeliveryTools tools)
    where TKey : notnull
{
    private readonly Dictionary<TKey, DeliveryUnit<TKey>> open = [];

    /// <returns>Whether there was anything to send.</returns>
    public async Task<bool> RunAsync(CancellationToken stopping)
    {
        var now = tools.Clock.GetUtcNow();
        var until = now + tools.Lease;
        foreach (var unit in await source.ClaimAsync(now, until, tools.Options.QueryMessageLimit, stopping))
            open.Add(unit.Key, unit);
        if (open.Count == 0)
            return false;

        while (open.Count > 0 && !stopping.IsCancellationRequested && tools.HasTimeToSend(until))
            await SendPageAsync(until, stopping);

        // What was not reached is free at once, for the next pass or another process.
        foreach (var group in open.Values.GroupBy(unit => unit.Attempts))
            await source.PostponeAsync([.. group.Select(unit => unit.Key)], tools.Clock.GetUtcNow(), group.Key, CancellationToken.None);

        return true;
    }

    private async Task SendPageAsync(DateTimeOffset until, CancellationToken stopping)
    {
        var limit = tools.Options.MessageDeliveryLimit;
        var page = await source.LoadAsync([.. open.Keys], limit, stopping);
        var outcomes = await Task.WhenAll(page
            .GroupBy(queued => queued.Unit)
            .Select(unit => SendUnitAsync(unit.Key, [.. unit.Select(queued => queued.Message)], until, stopping)));

        // From here on nothing may be given up: what was sent must leave the table.
        await DeleteAsync([.. outcomes.SelectMany(outcome => outcome.Sent)]);
        foreach (var outcome in outcomes.Where(outcome => outcome.Failure is not null))
            await FailAsync(outcome);
        if (page.Count < limit)
            await CompleteAsync([.. outcomes.Where(outcome => outcome.IsInterrupted).Select(outcome => outcome.Unit)]);
    }

    private async Task<UnitOutcome<TKey>> SendUnitAsync(
        TKey unit, IReadOnlyList<OutboxMessage> messages, DateTimeOffset until, CancellationToken stopping)
    {
        var outcome = new UnitOutcome<TKey>(unit);
        foreach (var message in messages)
        {
            outcome.IsInterrupted = stopping.IsCancellationRequested || !tools.HasTimeToSend(until);
            if (outcome.IsInterrupted)
                break;

            try
            {
                await tools.SendAsync(message, stopping);
                outcome.Sent.Add(message.SequenceNumber);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                outcome.IsInterrupted = true;
            }
            catch (Exception exception)
            {
                outcome.Failure = new SendFailure(message, exception);
                break;
            }
        }

        return outcome;
    }

    private Task DeleteAsync(List<long> sent) => sent.Count == 0
        ? Task.CompletedTask
        : tools.Db.Set<OutboxMessage>().IgnoreQueryFilters()
            .Where(message => sent.Contains(message.SequenceNumber)).ExecuteDeleteAsync(CancellationToken.None);

    private async Task FailAsync(UnitOutcome<TKey> outcome)
    {
        open.Remove(outcome.Unit, out var unit);
        var earlier = outcome.Sent.Count == 0 ? unit!.Attempts : 0;
        var verdict = await tools.JudgeAsync(outcome.Failure!, earlier);
        await source.PostponeAsync([outcome.Unit], verdict.Due, verdict.Attempts, CancellationToken.None);
    }

    private async Task CompleteAsync(HashSet<TKey> interrupted)
    {
        var done = open.Keys.Where(unit => !interrupted.Contains(unit)).ToList();
        if (done.Count == 0)
            return;

        await source.CompleteAsync(done, tools.Clock.GetUtcNow(), CancellationToken.None);
        foreach (var unit in done)
            open.Remove(unit);
    }
}
