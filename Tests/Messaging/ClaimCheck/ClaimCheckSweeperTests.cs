using System.Text;
using Messaging.ClaimCheck;
using Microsoft.Extensions.Time.Testing;
using Tests.Support;

namespace Tests.Messaging.ClaimCheck;

public sealed class ClaimCheckSweeperTests : IDisposable
{
    private static readonly TimeSpan Age = TimeSpan.FromDays(30);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    private FolderClaimCheckStore Store => new(_folder.FullPath, _clock);

    private ClaimCheckSweeper Sweeper => new(Store, _clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sweep_DeletesOnlyWhatIsOldAndWithoutAReference()
    {
        var (orphan, referenced) = (await WriteAsync("orphan"), await WriteAsync("referenced"));
        _clock.Advance(Age + TimeSpan.FromSeconds(1));
        var young = await WriteAsync("young");

        Assert.Equal(1, await Sweeper.SweepAsync(new HashSet<string> { referenced }, Age, Cancellation));

        Assert.Null(await Store.ReadAsync(orphan, Cancellation));
        Assert.NotNull(await Store.ReadAsync(referenced, Cancellation));
        Assert.NotNull(await Store.ReadAsync(young, Cancellation));
    }

    [Fact]
    public async Task Sweep_OfWhatIsWrittenAgainMeanwhile_LeavesIt()
    {
        var hash = await WriteAsync("again");
        _clock.Advance(Age + TimeSpan.FromSeconds(1));

        var deleted = await Sweeper.SweepAsync(
            async (_, _) =>
            {
                // A transaction stores the same bytes after the question and will commit its row later.
                await WriteAsync("again");
                return new HashSet<string>();
            },
            Age,
            Cancellation);

        Assert.Equal(0, deleted);
        Assert.NotNull(await Store.ReadAsync(hash, Cancellation));
    }

    [Fact]
    public async Task Sweep_OfMany_AsksForFiveHundredAtATime()
    {
        for (var number = 0; number < 1_001; number++)
            await WriteAsync($"{number}");
        _clock.Advance(Age + TimeSpan.FromSeconds(1));
        var questions = new List<int>();

        var deleted = await Sweeper.SweepAsync(
            (hashes, _) =>
            {
                questions.Add(hashes.Count);
                return Task.FromResult<IReadOnlySet<string>>(new HashSet<string> { hashes[0] });
            },
            Age,
            Cancellation);

        Assert.Equal([500, 500, 1], questions);
        Assert.Equal(1_001 - 3, deleted);
    }

    [Fact]
    public async Task Sweep_WithoutAnAge_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Sweeper.SweepAsync(new HashSet<string>(), TimeSpan.Zero, Cancellation));
    }

    private async Task<string> WriteAsync(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var hash = ClaimCheckAddress.HashOf(bytes);
        await Store.WriteAsync(hash, bytes, Cancellation);
        return hash;
    }
}
