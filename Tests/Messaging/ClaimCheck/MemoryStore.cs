using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Messaging.ClaimCheck;

namespace Tests.Messaging.ClaimCheck;

/// <summary>A store in memory that counts what it is asked.</summary>
internal sealed class MemoryStore : IClaimCheckStore
{
    private int _reads;

    public ConcurrentDictionary<string, byte[]> Blobs { get; } = new(StringComparer.Ordinal);

    public int Reads => _reads;

    public Task WriteAsync(string hash, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        Blobs[hash] = bytes.ToArray();
        return Task.CompletedTask;
    }

    public Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _reads);
        return Task.FromResult<Stream?>(Blobs.TryGetValue(hash, out var bytes) ? new MemoryStream(bytes, writable: false) : null);
    }

    public async IAsyncEnumerable<ClaimCheckBlob> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        yield break;
    }

    public Task<bool> DeleteAsync(string hash, DateTimeOffset storedBefore, CancellationToken cancellationToken = default) =>
        Task.FromResult(Blobs.TryRemove(hash, out _));
}
