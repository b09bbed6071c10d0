using System.Security.Cryptography;
using Messaging.ClaimCheck;

namespace Tests.Messaging.ClaimCheck;

/// <summary>What every store must do; one subclass a store.</summary>
public abstract class ClaimCheckStoreTests
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected byte[] Bytes { get; } = RandomNumberGenerator.GetBytes(300_000);

    protected string Hash => ClaimCheckAddress.HashOf(Bytes);

    protected abstract Task<IClaimCheckStore> CreateAsync();

    [Fact]
    public async Task Write_ThenRead_GivesTheSameBytes()
    {
        var store = await CreateAsync();

        await store.WriteAsync(Hash, Bytes, Cancellation);

        Assert.Equal(Bytes, await store.ReadAsync(Hash, Cancellation));
    }

    [Fact]
    public async Task Read_OfWhatWasNeverWritten_GivesNothing()
    {
        var store = await CreateAsync();

        Assert.Null(await store.ReadAsync(Hash, Cancellation));
    }

    [Fact]
    public async Task Write_TheSameByManyAtOnce_IsOneWholeBlob()
    {
        var store = await CreateAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.WriteAsync(Hash, Bytes, Cancellation), Cancellation)));

        Assert.Equal(Hash, Assert.Single(await ListAsync(store)).Hash);
        Assert.Equal(Bytes, await store.ReadAsync(Hash, Cancellation));
    }

    [Fact]
    public async Task Delete_OnlyOfWhatIsOldEnough_LeavesTheYoung()
    {
        var store = await CreateAsync();
        await store.WriteAsync(Hash, Bytes, Cancellation);
        var storedAt = Assert.Single(await ListAsync(store)).StoredAt;

        Assert.False(await store.DeleteAsync(Hash, storedAt.AddDays(-1), Cancellation));
        Assert.NotNull(await store.ReadAsync(Hash, Cancellation));

        Assert.True(await store.DeleteAsync(Hash, storedAt.AddDays(1), Cancellation));
        Assert.Null(await store.ReadAsync(Hash, Cancellation));
        Assert.False(await store.DeleteAsync(Hash, storedAt.AddDays(1), Cancellation));
    }

    protected static async Task<IReadOnlyList<ClaimCheckBlob>> ListAsync(IClaimCheckStore store) =>
        await store.ListAsync(Cancellation).ToListAsync(Cancellation);
}
