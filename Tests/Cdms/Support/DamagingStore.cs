using System.Collections.Concurrent;
using Messaging.ClaimCheck;

namespace Tests.Cdms.Support;

/// <summary>A claim-check store in memory that damages what it gives as often as told.</summary>
internal sealed class DamagingStore : IClaimCheckStore
{
    private readonly ConcurrentDictionary<string, byte[]> _blobs = new(StringComparer.Ordinal);

    public int Damaged { get; set; }

    public int Reads { get; private set; }

    public Task WriteAsync(string hash, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        _blobs[hash] = bytes.ToArray();
        return Task.CompletedTask;
    }

    public Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken = default)
    {
        Reads++;
        var bytes = _blobs.GetValueOrDefault(hash)?.ToArray();
        if (bytes is not null && Reads <= Damaged)
            bytes[0] ^= 1;
        return Task.FromResult<Stream?>(bytes is null ? null : new MemoryStream(bytes, writable: false));
    }

    public IAsyncEnumerable<ClaimCheckBlob> ListAsync(CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<ClaimCheckBlob>();

    public Task<bool> DeleteAsync(string hash, DateTimeOffset storedBefore, CancellationToken cancellationToken = default) => Task.FromResult(false);
}
