using System.Security.Cryptography;

namespace Messaging.ClaimCheck;

/// <summary>Reads a payload from the store and compares its hash at the end: who has read to the end has what was stored.</summary>
/// <param name="stored">The payload as the store gives it; disposed of with this.</param>
/// <param name="hash">The hash that it must have.</param>
internal sealed class VerifiedStream(Stream stored, string hash) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _isVerified;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="ClaimCheckIntegrityException">The end is reached and the payload was altered.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await stored.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Take(buffer.Span, count);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <exception cref="ClaimCheckIntegrityException">The end is reached and the payload was altered.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = stored.Read(buffer, offset, count);
        Take(buffer.AsSpan(offset, count), read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stored.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Take(ReadOnlySpan<byte> buffer, int count)
    {
        _hash.AppendData(buffer[..count]);
        // A read into no room says nothing about the end.
        if (count > 0 || buffer.IsEmpty || _isVerified)
            return;
        _isVerified = true;
        var actual = Convert.ToHexStringLower(_hash.GetHashAndReset());
        if (actual != hash)
            throw new ClaimCheckIntegrityException(hash, actual);
    }
}
