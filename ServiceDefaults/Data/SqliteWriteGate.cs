using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ServiceDefaults.Data;

/// <summary>Lets one connection of this process at a time write to a SQLite file, in the order of asking.</summary>
/// <remarks>SQLite has one writer a file. Left to itself it makes the others poll and fail with SQLITE_BUSY; here they queue. Readers never come here.</remarks>
internal sealed class SqliteWriteGate(string file, TimeSpan patience, TimeProvider clock)
{
    /// <summary>Longer than any queue of writers should be; whoever waits longer waits for himself.</summary>
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromMinutes(2);

    private static readonly ConcurrentDictionary<string, SqliteWriteGate> Gates =
        new(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    private readonly Lock sync = new();
    private readonly LinkedList<Waiter> waiters = new();
    private object? holder;
    private Func<bool>? isOver;

    /// <summary>The gate of the file that a connection string names; a private in-memory database gets one of its own.</summary>
    public static SqliteWriteGate Of(string connectionString)
    {
        var source = new SqliteConnectionStringBuilder(connectionString);
        if (source.DataSource is "" or ":memory:")
            return new SqliteWriteGate(":memory:", DefaultPatience, TimeProvider.System);

        var isPath = source.Mode != SqliteOpenMode.Memory && !source.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
        var name = isPath ? Path.GetFullPath(source.DataSource) : source.DataSource;
        return Gates.GetOrAdd(name, static file => new SqliteWriteGate(file, DefaultPatience, TimeProvider.System));
    }

    public bool IsHeldBy(object connection)
    {
        lock (sync)
            return ReferenceEquals(holder, connection);
    }

    /// <summary>Waits for the turn of a connection; at once when it is its turn already.</summary>
    /// <exception cref="TimeoutException">Nobody left for longer than the patience.</exception>
    public async Task EnterAsync(object connection, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = TakeOrQueue(connection);
        if (waiter is null)
            return;

        using var limit = new CancellationTokenSource(patience, clock);
        await using var onLimit = limit.Token.Register(() => GiveUp(waiter, () => waiter.Turn.TrySetException(TooLong())));
        await using var onCancel = cancellationToken.Register(() => GiveUp(waiter, () => waiter.Turn.TrySetCanceled(cancellationToken)));
        await waiter.Turn.Task;
    }

    /// <summary>Tells how to see that the holder is done, should it not leave: a transaction that is disposed without an end says nothing.</summary>
    public void Watch(object connection, Func<bool> isTransactionOver)
    {
        lock (sync)
        {
            if (ReferenceEquals(holder, connection))
                isOver = isTransactionOver;
        }
    }

    /// <summary>Gives the turn to the next; nothing when it is not this connection's.</summary>
    public void Leave(object connection)
    {
        lock (sync)
        {
            if (ReferenceEquals(holder, connection))
                AdmitNext();
        }
    }

    private void AdmitNext()
    {
        var next = waiters.First;
        (holder, isOver) = (next?.Value.Connection, null);
        if (next is null)
            return;

        waiters.RemoveFirst();
        next.Value.Turn.SetResult();
    }

    private Waiter? TakeOrQueue(object connection)
    {
        lock (sync)
        {
            if (isOver?.Invoke() is true)
                AdmitNext();

            if (holder is null || ReferenceEquals(holder, connection))
            {
                holder = connection;
                return null;
            }

            var waiter = new Waiter(connection);
            waiters.AddLast(waiter);
            return waiter;
        }
    }

    // Who is no longer queued has been given the turn, and keeps it.
    private void GiveUp(Waiter waiter, Action end)
    {
        lock (sync)
        {
            if (waiters.Remove(waiter))
                end();
        }
    }

    private TimeoutException TooLong() => new(string.Create(
        CultureInfo.InvariantCulture,
        $"Waited {patience.TotalSeconds:0} s to write to {file}. Another transaction of this process stays open; it may be waiting for this one."));

    private sealed record Waiter(object Connection)
    {
        public TaskCompletionSource Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
