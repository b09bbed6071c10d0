using ServiceDefaults.Data;

namespace Tests.Messaging.Sqlite;

public sealed class SqliteWriteGateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly SqliteWriteGate _gate = new("test.db", SqliteWriteGate.DefaultPatience, TimeProvider.System);

    [Fact]
    public async Task Enter_SeveralWaiting_AdmitsThemInTheOrderOfAsking()
    {
        var first = new object();
        await _gate.EnterAsync(first, Cancellation);
        var others = Enumerable.Range(0, 20).Select(_ => new object()).ToArray();
        var turns = others.Select(other => _gate.EnterAsync(other, Cancellation)).ToArray();

        var current = first;
        for (var index = 0; index < others.Length; index++)
        {
            Assert.False(turns[index].IsCompleted);
            _gate.Leave(current);
            await turns[index];
            current = others[index];
        }

        Assert.True(_gate.IsHeldBy(others[^1]));
    }

    [Fact]
    public async Task Enter_AgainByTheHolder_IsAdmittedAtOnceAndLeavesOnce()
    {
        var (holder, other) = (new object(), new object());
        await _gate.EnterAsync(holder, Cancellation);
        await _gate.EnterAsync(holder, Cancellation);

        _gate.Leave(holder);
        await _gate.EnterAsync(other, Cancellation);
        _gate.Leave(holder);

        Assert.True(_gate.IsHeldBy(other));
    }

    [Fact]
    public async Task Enter_CancelledWhileWaiting_DoesNotTakeATurn()
    {
        var (holder, impatient, patient) = (new object(), new object(), new object());
        using var cancellation = new CancellationTokenSource();
        await _gate.EnterAsync(holder, Cancellation);
        var given = _gate.EnterAsync(impatient, cancellation.Token);
        var kept = _gate.EnterAsync(patient, Cancellation);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        _gate.Leave(holder);
        await kept;

        Assert.True(_gate.IsHeldBy(patient));
    }

    [Fact]
    public async Task Enter_LongerThanThePatience_NamesTheFileAndTheCause()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var gate = new SqliteWriteGate("builder.db", TimeSpan.FromSeconds(90), clock);
        await gate.EnterAsync(new object(), Cancellation);
        var waiting = gate.EnterAsync(new object(), Cancellation);

        clock.Advance(TimeSpan.FromSeconds(90));

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => waiting);
        Assert.Contains("90 s to write to builder.db", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OneFileNamedInTwoWays_IsOneGate()
    {
        var relative = SqliteWriteGate.Of("Data Source=some.db");
        var full = SqliteWriteGate.Of($"Data Source={Path.GetFullPath("some.db")};Pooling=False");

        Assert.Same(relative, full);
        Assert.NotSame(full, SqliteWriteGate.Of("Data Source=other.db"));
        Assert.NotSame(SqliteWriteGate.Of("Data Source=:memory:"), SqliteWriteGate.Of("Data Source=:memory:"));
    }
}
