namespace Forms.Odm.Xml;

/// <summary>Passes a file on, refuses it beyond the limit, and remembers how it begins.</summary>
internal sealed class LimitedStream(Stream file, long maxBytes, int maxTokenBytes = int.MaxValue) : Stream
{
    private readonly byte[] _head = new byte[4096];
    private int _peeked;
    private long _read;
    private long _sinceTag;

    /// <summary>The first bytes of the file, once they have been looked at.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _peeked);

    /// <summary>Looks at the first bytes; they are read again after that.</summary>
    public async Task PeekAsync(CancellationToken cancellationToken) =>
        _peeked = await file.ReadAtLeastAsync(_head, _head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var count = ReadPeeked(buffer);
        if (count == 0)
            count = file.Read(buffer);
        Note(buffer[..count]);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = ReadPeeked(buffer.Span);
        if (count == 0)
            count = await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
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

    private int ReadPeeked(Span<byte> buffer)
    {
        if (_read >= _peeked)
            return 0;
        var left = Head[(int)_read..];
        var count = Math.Min(left.Length, buffer.Length);
        left[..count].CopyTo(buffer);
        return count;
    }

    // An attribute or text is held as a whole by the XML reader, and neither has a '<' in it: without one for long, memory would run out.
    private void Note(ReadOnlySpan<byte> bytes)
    {
        _read += bytes.Length;
        if (_read > maxBytes)
            throw Refusal.TooLarge($"The file is larger than {maxBytes} bytes.");
        var tag = bytes.LastIndexOf((byte)'<');
        _sinceTag = tag < 0 ? _sinceTag + bytes.Length : bytes.Length - tag;
        if (_sinceTag > maxTokenBytes)
            throw Refusal.TooLarge($"The file holds more than {maxTokenBytes} bytes between two tags.");
    }
}
