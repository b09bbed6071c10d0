namespace Forms.Odm.Xml;

/// <summary>Passes a file on, refuses it beyond the limit, and remembers how it begins.</summary>
internal sealed class LimitedStream(Stream file, long maxBytes) : Stream
{
    private readonly byte[] _head = new byte[4096];
    private long _read;

    /// <summary>The first bytes that have been read.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, (int)Math.Min(_read, _head.Length));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var count = file.Read(buffer);
        Note(buffer[..count]);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Note(buffer.Span[..count]);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Note(ReadOnlySpan<byte> bytes)
    {
        if (_read < _head.Length)
            bytes[..(int)Math.Min(bytes.Length, _head.Length - _read)].CopyTo(_head.AsSpan((int)_read));
        _read += bytes.Length;
        if (_read > maxBytes)
            throw Refusal.TooLarge($"The file is larger than {maxBytes} bytes.");
    }
}
