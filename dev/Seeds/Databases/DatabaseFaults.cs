using System.Collections.Concurrent;
using System.Data.Common;
using FaultProxy;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Seeds.Databases;

/// <summary>Decides what happens to the commits and commands of one life of a service, and does it.</summary>
/// <param name="seed">Of the run.</param>
/// <param name="service">Whose database.</param>
/// <param name="cutter">Breaks a connection for real where the database can.</param>
internal sealed class DatabaseFaults(int seed, string service, IConnectionCutter cutter)
{
    private readonly ConcurrentDictionary<DatabaseFaultKind, long> _drawn = new();
    private readonly ConcurrentDictionary<DatabaseFaultKind, long> _happened = new();
    private int _commits;
    private int _deaths;
    private bool _isDead;

    /// <summary>How often each kind happened.</summary>
    public IReadOnlyDictionary<DatabaseFaultKind, long> Counts => _happened;

    /// <summary>Rates from now on.</summary>
    public IReadOnlyDictionary<DatabaseFaultKind, double> Rates { get; set; } = new Dictionary<DatabaseFaultKind, double>();

    /// <summary>At which commit the service dies; <see cref="CrashPlan.None"/> for never.</summary>
    public CrashPlan Crash { get; set; } = CrashPlan.None;

    /// <summary>True: the process is gone, as far as the database can see.</summary>
    public bool IsDead
    {
        get => Volatile.Read(ref _isDead);
        private set => Volatile.Write(ref _isDead, value);
    }

    /// <summary>Called once, when the service dies.</summary>
    public Action Died { get; set; } = () => { };

    /// <summary>Called when something was committed.</summary>
    public Action Committed { get; set; } = () => { };

    public void Die()
    {
        if (Interlocked.Exchange(ref _deaths, 1) > 0)
            return;
        IsDead = true;
        Died();
    }

    public void BeforeCommit(DbConnection? connection)
    {
        ThrowIfDead(connection);
        if (Interlocked.Increment(ref _commits) >= Crash.Commit && Crash is { Victim: not null, Afterwards: false } && Crash.Condition())
            Die();
        ThrowIfDead(connection);
        if (Hits(DatabaseFaultKind.FailedBeforeCommit))
            throw Broken(connection);
    }

    public void AfterCommit(DbConnection? connection)
    {
        Committed();
        if (Volatile.Read(ref _commits) >= Crash.Commit && Crash is { Victim: not null, Afterwards: true } && !IsDead)
            Die();
        ThrowIfDead(connection);
        if (Hits(DatabaseFaultKind.FailedAfterCommit))
            throw Broken(connection);
    }

    public async Task BeforeCommandAsync(DbConnection? connection)
    {
        ThrowIfDead(connection);
        if (connection is null || !Hits(DatabaseFaultKind.ConnectionCut))
            return;
        if (!await cutter.TryCutAsync(connection))
            throw Broken(connection);
    }

    public void ThrowIfDead(DbConnection? connection)
    {
        if (IsDead)
            throw Broken(connection);
    }

    private bool Hits(DatabaseFaultKind kind)
    {
        var number = _drawn.AddOrUpdate(kind, 1, static (_, drawn) => drawn + 1);
        if (SeededDraw.Of(seed, $"{service} {kind}", number) >= Rates.GetValueOrDefault(kind))
            return false;
        _happened.AddOrUpdate(kind, 1, static (_, count) => count + 1);
        return true;
    }

    // As the drivers put it when the other end is gone.
    private static DbException Broken(DbConnection? connection) => connection is SqliteConnection
        ? new SqliteException("SQLite Error 10: 'disk I/O error' (a fault of the run).", 10)
        : new NpgsqlException("Exception while reading from stream", new IOException("The connection was broken (a fault of the run)."));
}
