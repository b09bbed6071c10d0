using Builder.Service.Features.Requests;

namespace Builder.Service.Features.DropFolder;

/// <summary>The content of an object. A connection that breaks off is a failure, to be tried again, and never the end of the file.</summary>
internal sealed class WholeObject(Stream content, long length) : ForwardReadStream
{
    private long _read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await content.ReadAsync(buffer, cancellationToken);
        _read += count;
        return count > 0 || buffer.Length == 0 || _read == length
            ? count
            : throw new IOException($"S3 gave {_read} of the object's {length} bytes.");
    }
}
