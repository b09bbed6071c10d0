using Microsoft.Extensions.Time.Testing;
using Security.Authentication.Subjects;

namespace Tests.Security.Authentication;

public sealed class ShortMemoryTests
{
    private readonly FakeTimeProvider _clock = new();
    private int _reads;

    [Fact]
    public async Task Find_WithinTenSeconds_ReadsOnce()
    {
        var memory = new ShortMemory<string>(_clock);

        await memory.FindAsync("a", ReadAsync);
        _clock.Advance(TimeSpan.FromSeconds(9.9));
        await memory.FindAsync("a", ReadAsync);
        Assert.Equal(1, _reads);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await memory.FindAsync("a", ReadAsync);

        Assert.Equal(2, _reads);
    }

    [Fact]
    public async Task Find_OfNothing_IsNotRemembered()
    {
        var memory = new ShortMemory<string>(_clock);

        Assert.Null(await memory.FindAsync("a", () => Task.FromResult<string?>(null)));

        Assert.Equal("value 1", await memory.FindAsync("a", ReadAsync));
    }

    [Fact]
    public async Task Forget_WhileAQueryRuns_LeavesNothingOfIt()
    {
        var memory = new ShortMemory<string>(_clock);
        var query = new TaskCompletionSource<string?>();
        var running = memory.FindAsync("a", () => query.Task);

        memory.Forget("a");
        query.SetResult("from before");
        await running;

        Assert.Equal("value 1", await memory.FindAsync("a", ReadAsync));
    }

    private Task<string?> ReadAsync() => Task.FromResult<string?>($"value {++_reads}");
}
