using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Messaging.Sqlite;

public sealed class UseSqliteWithWriteGateTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    // Without a driver's own patience, so that any collision shows at once.
    private string ConnectionString => $"Data Source={_folder.Combine("ledger.db")};Default Timeout=1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = Open();
        await db.Database.EnsureCreatedAsync(Cancellation);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Save_ByFiftyWritersAtOnce_KeepsEveryRow()
    {
        const int Writers = 50, Saves = 4;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer, Saves), Cancellation)));

        await using var db = Open();
        Assert.Equal(Writers * Saves * 2, await db.Entries.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Open_AnyConnection_HasLogForeignKeysAndFullSynchronisation()
    {
        await using var db = Open();
        await db.Database.OpenConnectionAsync(Cancellation);

        Assert.Equal("wal", await ScalarAsync(db, "PRAGMA journal_mode"));
        Assert.Equal(1L, await ScalarAsync(db, "PRAGMA foreign_keys"));
        Assert.Equal(2L, await ScalarAsync(db, "PRAGMA synchronous"));
    }

    [Fact]
    public async Task Read_WhileATransactionWrites_SeesTheStateBeforeItAtOnce()
    {
        await using var writer = Open();
        await using var transaction = await writer.Database.BeginTransactionAsync(Cancellation);
        writer.Add(new LedgerEntry { Writer = "uncommitted" });
        await writer.SaveChangesAsync(Cancellation);

        await using var reader = Open();
        Assert.Empty(await reader.Entries.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Begin_WhileAnotherTransactionIsOpen_WaitsForItsCommit()
    {
        await using var first = Open();
        await using var second = Open();
        var transaction = await first.Database.BeginTransactionAsync(Cancellation);

        var waiting = second.Database.BeginTransactionAsync(Cancellation);
        Assert.False(waiting.IsCompleted);
        await transaction.CommitAsync(Cancellation);

        await (await waiting).RollbackAsync(Cancellation);
    }

    [Fact]
    public async Task Begin_AfterATransactionWasDisposedWithoutAnEnd_IsAdmitted()
    {
        await using (var first = Open())
        {
            await using var transaction = await first.Database.BeginTransactionAsync(Cancellation);
            first.Add(new LedgerEntry { Writer = "lost" });
            await first.SaveChangesAsync(Cancellation);
        }

        await WriteAsync(1, 1);
        await using var db = Open();
        Assert.Equal(2, await db.Entries.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Begin_AfterATransactionWasDisposedOnAConnectionThatStaysOpen_IsAdmitted()
    {
        await using var first = Open();
        await first.Database.OpenConnectionAsync(Cancellation);
        await (await first.Database.BeginTransactionAsync(Cancellation)).DisposeAsync();

        await WriteAsync(1, 1);
    }

    [Fact]
    public async Task Begin_AfterAContextWasDisposedAmidATransaction_IsAdmitted()
    {
        await using (var first = Open())
            await first.Database.BeginTransactionAsync(Cancellation);

        await WriteAsync(1, 1);
    }

    [Fact]
    public async Task Begin_CancelledWhileWaiting_LeavesTheGateToOthers()
    {
        await using var first = Open();
        await using var second = Open();
        using var cancellation = new CancellationTokenSource();
        var transaction = await first.Database.BeginTransactionAsync(Cancellation);

        var waiting = second.Database.BeginTransactionAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await transaction.RollbackAsync(Cancellation);

        await WriteAsync(1, 1);
    }

    [Fact]
    public async Task Begin_ThatFails_LeavesTheGateToOthers()
    {
        await using (var db = Open())
            await Assert.ThrowsAsync<ArgumentException>(() => db.Database.BeginTransactionAsync(IsolationLevel.Chaos, Cancellation));

        await WriteAsync(1, 1);
    }

    [Fact]
    public async Task Save_RefusedByTheDatabase_LeavesTheGateToOthers()
    {
        await using (var db = Open())
        {
            db.Add(new LedgerEntry { Id = 7, Writer = "one" });
            await db.SaveChangesAsync(Cancellation);
        }

        await using var duplicate = Open();
        duplicate.Add(new LedgerEntry { Id = 7, Writer = "two" });
        await Assert.ThrowsAsync<DbUpdateException>(() => duplicate.SaveChangesAsync(Cancellation));

        await WriteAsync(1, 1);
    }

    [Fact]
    public async Task ExecuteUpdate_WithoutATransaction_WaitsForTheOpenOne()
    {
        await WriteAsync(1, 1);
        await using var first = Open();
        await using var second = Open();
        var transaction = await first.Database.BeginTransactionAsync(Cancellation);

        var waiting = second.Entries.ExecuteUpdateAsync(update => update.SetProperty(entry => entry.Writer, "changed"), Cancellation);
        Assert.False(waiting.IsCompleted);
        await transaction.CommitAsync(Cancellation);

        Assert.Equal(2, await waiting);
        await WriteAsync(2, 1);
    }

    [Fact]
    public async Task Begin_ByTheSynchronousWay_LeavesTheGateToOthers()
    {
        await using (var db = Open())
        {
            using var transaction = db.Database.BeginTransaction();
            db.Add(new LedgerEntry { Writer = "sync" });
            db.SaveChanges();
            transaction.Commit();
        }

        await WriteAsync(1, 1);
        await using var reader = Open();
        Assert.Equal(3, await reader.Entries.CountAsync(Cancellation));
    }

    private LedgerDbContext Open() => new(ConnectionString);

    // Each pass: a save of one row, which EF Core would not wrap in a transaction by itself, and an explicit transaction.
    private async Task WriteAsync(int writer, int passes)
    {
        for (var pass = 0; pass < passes; pass++)
        {
            await using var db = Open();
            db.Add(new LedgerEntry { Writer = $"{writer}" });
            await db.SaveChangesAsync(Cancellation);

            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            db.Add(new LedgerEntry { Writer = $"{writer}" });
            await db.SaveChangesAsync(Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

    }

    private static async Task<object?> ScalarAsync(LedgerDbContext db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
