using System.Security.Cryptography;

namespace Builder.Service.Features.Requests;

/// <summary>A request body that is counted and hashed while it is read: too large a one is refused early, and the hash tells a repeated request from another.</summary>
internal sealed class MeasuredBody(Stream body, long limit = long.MaxValue) : ForwardReadStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await body.ReadAsync(buffer, cancellationToken);
        _length += count;
        if (_length > limit)
            throw BodyLimit.Exceeded(limit);
        _hash.AppendData(buffer.Span[..count]);
        return count;
    }

    /// <summary>Reads what nobody read yet, then hashes it all.</summary>
    public async Task<byte[]> FingerprintAsync(CancellationToken cancellationToken)
    {
        await CopyToAsync(Null, cancellationToken);
        return _hash.GetCurrentHash();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }
}
