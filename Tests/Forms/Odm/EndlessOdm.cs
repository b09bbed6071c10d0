using System.Text;

namespace Tests.Forms.Odm;

/// <summary>An ODM file whose clinical data never end.</summary>
internal sealed class EndlessOdm : Stream
{
    private static readonly byte[] Start = Encoding.UTF8.GetBytes("""<ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" ODMVersion="1.3.2"><ClinicalData>""");
    private static readonly byte[] Middle = Encoding.UTF8.GetBytes("<SubjectData SubjectKey=\"1\"/>");

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        for (var index = 0; index < count; index++, Position++)
            buffer[offset + index] = Position < Start.Length ? Start[Position] : Middle[(Position - Start.Length) % Middle.Length];
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
