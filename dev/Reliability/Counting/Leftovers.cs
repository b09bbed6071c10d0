using Runner.Local;

namespace Reliability.Counting;

/// <summary>What is still on its way in a system, or has come to a wrong end: rows of outboxes and inboxes, messages in queues.</summary>
public static class Leftovers
{
    private const int Looks = 50;
    private static readonly string[] WrongEnds = ["_error", "_skipped"];
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>A line for each place that is not empty.</summary>
    /// <remarks>Along the messages' way, so that one that moves on meanwhile is seen further down; ask twice before nothing is believed.</remarks>
    public static async Task<IReadOnlyList<string>> FindAsync(LocalSystem system, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        using var queues = new QueueProbe(system.Emulator.ServiceUrl);
        List<string> found = [.. await InDatabaseAsync(system, "builder", cancellationToken)];
        foreach (var cdms in system.Options.Environments.Select(environment => $"cdms-{environment}"))
        {
            found.AddRange(await InQueueAsync(queues, cdms, cancellationToken));
            found.AddRange(await InDatabaseAsync(system, cdms, cancellationToken));
        }

        found.AddRange(await InQueueAsync(queues, "builder", cancellationToken));
        if (await ServiceDatabase.Of(system, "builder").CountAsync("""SELECT COUNT(*) FROM "UnmatchedAnswer" """, cancellationToken) is > 0 and var answers)
            found.Add(FormattableString.Invariant($"unmatched: {answers} answers of deployments that the Builder does not know"));
        return found;
    }

    /// <summary>The same, but only what stays: the announcement of a service that has just started, say, passes.</summary>
    public static async Task<IReadOnlyList<string>> FindLastingAsync(LocalSystem system, CancellationToken cancellationToken = default)
    {
        var found = await FindAsync(system, cancellationToken);
        for (var look = 1; look < Looks && found.Any(IsOnItsWay); look++)
        {
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            found = await FindAsync(system, cancellationToken);
        }

        return found;
    }

    /// <summary>True for what may still arrive; false for what has come to a wrong end and stays there.</summary>
    public static bool IsOnItsWay(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.StartsWith("left:", StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> InDatabaseAsync(LocalSystem system, string service, CancellationToken cancellationToken)
    {
        var database = ServiceDatabase.Of(system, service);
        List<string> found = [];
        foreach (var (table, condition) in new[] { ("OutboxMessage", ""), ("OutboxState", ""), ("OutboxQuarantine", ""), ("InboxState", """ WHERE "Delivered" IS NULL""") })
        {
            if (await database.CountAsync($"""SELECT COUNT(*) FROM "{table}"{condition}""", cancellationToken) is > 0 and var rows)
                found.Add(FormattableString.Invariant($"left: {rows} rows in {table} of {service}"));
        }

        // Collected from the queues of failed messages; a row stays whatever becomes of its message.
        if (await database.CountAsync("""SELECT COUNT(*) FROM "FailedMessage" """, cancellationToken) is > 0 and var failed)
            found.Add(FormattableString.Invariant($"failed: {failed} messages collected by {service}"));
        return found;
    }

    private static async Task<IEnumerable<string>> InQueueAsync(QueueProbe queues, string queue, CancellationToken cancellationToken)
    {
        List<string> found = [];
        if (await queues.CountAsync(queue, cancellationToken) is { Total: > 0 } content)
            found.Add(FormattableString.Invariant($"left: {content.Waiting} waiting, {content.InFlight} in flight, {content.Delayed} delayed in queue {queue}"));
        foreach (var end in WrongEnds)
        {
            if (await queues.CountAsync(queue + end, cancellationToken) is { Total: > 0 } wrong)
                found.Add(FormattableString.Invariant($"failed: {wrong.Total} messages in queue {queue}{end}"));
        }

        return found;
    }
}
