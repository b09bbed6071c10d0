using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Security.Audit.Sealing;

/// <summary>Writes fields one after another so that two different lists of fields never give the same bytes, then hashes them. The format is that of docs/audit-trail.md.</summary>
internal sealed class FieldBytes
{
    private const int Missing = -1;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>8 bytes, big-endian, two's complement.</summary>
    public FieldBytes Number(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
        return this;
    }

    /// <summary>The length of the UTF-8 in bytes as 4 bytes, big-endian, then the UTF-8. Null: the length -1 (FF FF FF FF) alone.</summary>
    public FieldBytes Text(string? value)
    {
        if (value is null)
        {
            Length(Missing);
            return this;
        }

        Length(Encoding.UTF8.GetByteCount(value));
        Encoding.UTF8.GetBytes(value, _bytes);
        return this;
    }

    /// <summary>The length as 4 bytes, big-endian, then the bytes.</summary>
    public FieldBytes Bytes(ReadOnlySpan<byte> value)
    {
        Length(value.Length);
        _bytes.Write(value);
        return this;
    }

    /// <summary>SHA-256 over what was written.</summary>
    public byte[] Hash() => SHA256.HashData(_bytes.WrittenSpan);

    private void Length(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(sizeof(int)), length);
        _bytes.Advance(sizeof(int));
    }
}
