using System.Text;

namespace Tests.Builder.Requests;

/// <summary>An ODM file of blanks, made while it is sent.</summary>
internal sealed class EndlessXml(long length) : Stream
{
    private static readonly byte[] Beginning = Encoding.ASCII.GetBytes("""<ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" ODMVersion="1.3.2">""");

    private long _sent;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var next = (int)Math.Min(count, length - _sent);
        Array.Fill(buffer, (byte)' ', offset, next);
        if (_sent == 0)
            Beginning.CopyTo(buffer, offset);
        _sent += next;
        return next;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
