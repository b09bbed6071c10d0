using MassTransit;
using Messaging.ClaimCheck;

namespace Tests.Messaging.ClaimCheck;

public sealed class ClaimCheckRepositoryTests
{
    private readonly MemoryStore _store = new();

    private ClaimCheckRepository Repository => new(_store);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Put_Bytes_AddressesThemByTheirHash()
    {
        var address = await Repository.Put(new MemoryStream("abc"u8.ToArray()), cancellationToken: Cancellation);

        // The SHA-256 of "abc" as FIPS 180 gives it.
        Assert.Equal("urn:sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", address.ToString());
    }

    [Fact]
    public async Task Get_WhatWasPut_GivesTheSameBytes()
    {
        var address = await Repository.Put(new MemoryStream("abc"u8.ToArray()), cancellationToken: Cancellation);

        using var stream = await Repository.Get(address, Cancellation);
        using var reader = new StreamReader(stream);
        Assert.Equal("abc", await reader.ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task Get_AlteredBytes_NamesBothHashes()
    {
        var address = await Repository.Put(new MemoryStream("abc"u8.ToArray()), cancellationToken: Cancellation);
        _store.Blobs[ClaimCheckAddress.HashOf("abc"u8)] = "abd"u8.ToArray();

        await using var stream = await Repository.Get(address, Cancellation);
        var exception = await Assert.ThrowsAsync<ClaimCheckIntegrityException>(() => stream.CopyToAsync(Stream.Null, Cancellation));
        Assert.Equal(ClaimCheckAddress.HashOf("abc"u8), exception.ExpectedHash);
        Assert.Equal(ClaimCheckAddress.HashOf("abd"u8), exception.ActualHash);
    }

    [Fact]
    public async Task Get_ALargePayload_GivesItsBeginningBeforeItsEndIsRead()
    {
        var bytes = new byte[1_000_000];
        var address = await Repository.Put(new MemoryStream(bytes), cancellationToken: Cancellation);
        _store.Blobs[ClaimCheckAddress.HashOf(bytes)][^1] = 1;

        await using var stream = await Repository.Get(address, Cancellation);

        Assert.Equal(4096, await stream.ReadAtLeastAsync(new byte[4096], 4096, cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ClaimCheckIntegrityException>(() => stream.CopyToAsync(Stream.Null, Cancellation));
    }

    [Fact]
    public async Task Get_MissingBytes_SaysThatTheyAreMissing()
    {
        var address = ClaimCheckAddress.ToUri(ClaimCheckAddress.HashOf("abc"u8));

        await Assert.ThrowsAsync<MessageDataNotFoundException>(() => Repository.Get(address, Cancellation));
    }

    [Theory]
    [InlineData("urn:file:2026-03:abc")]
    [InlineData("urn:sha256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("urn:sha256:../../etc/passwd")]
    public async Task Get_AnAddressOfAnotherStore_IsRefused(string address)
    {
        var exception = await Assert.ThrowsAsync<MessageDataException>(() => Repository.Get(new Uri(address), Cancellation));
        Assert.Contains(address, exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, _store.Reads);
    }
}
