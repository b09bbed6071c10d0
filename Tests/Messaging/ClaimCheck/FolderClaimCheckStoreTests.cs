using Messaging.ClaimCheck;
using Microsoft.Extensions.Time.Testing;
using Tests.Support;

namespace Tests.Messaging.ClaimCheck;

public sealed class FolderClaimCheckStoreTests : ClaimCheckStoreTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    private string Claims => _folder.Combine("claims");

    private FolderClaimCheckStore Store => new(Claims, _clock);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Write_OfWhatIsThere_MakesItYoungAgain()
    {
        await Store.WriteAsync(Hash, Bytes, Cancellation);
        _clock.Advance(TimeSpan.FromDays(60));

        await Store.WriteAsync(Hash, Bytes, Cancellation);

        Assert.Equal(_clock.GetUtcNow(), Assert.Single(await ListAsync(Store)).StoredAt);
    }

    [Fact]
    public async Task Write_OfWhatIsThereDamaged_ReplacesIt()
    {
        await Store.WriteAsync(Hash, Bytes, Cancellation);
        await File.WriteAllTextAsync(FileOf(Hash), "damaged", Cancellation);

        await Store.WriteAsync(Hash, Bytes, Cancellation);

        Assert.Equal(Bytes, await Store.ReadAsync(Hash, Cancellation));
    }

    [Fact]
    public async Task Write_Cancelled_LeavesNothingBehind()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.WriteAsync(Hash, Bytes, cancelled.Token));

        Assert.Empty(Directory.Exists(Claims) ? Directory.GetFiles(Claims, "*", SearchOption.AllDirectories) : []);
    }

    [Fact]
    public async Task List_WithAFileThatIsNoBlob_LeavesItOut()
    {
        await Store.WriteAsync(Hash, Bytes, Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Claims, "README"), "not ours", Cancellation);

        Assert.Equal(Hash, Assert.Single(await ListAsync(Store)).Hash);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCD")]
    public async Task Read_OfSomethingThatIsNoHash_IsRefused(string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ReadAsync(name, Cancellation));
    }

    protected override Task<IClaimCheckStore> CreateAsync() => Task.FromResult<IClaimCheckStore>(Store);

    private string FileOf(string hash) => Path.Combine(Claims, hash[..2], hash);
}
