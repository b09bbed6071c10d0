using System.Buffers;
using System.Text;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>Writes a form straight into bytes: <c>name=value&amp;name=value</c>, UTF-8, percent-encoded but for letters, digits and <c>-_.~</c> (RFC 3986, 2.3).</summary>
internal sealed class FormBody : IDisposable
{
    private static readonly bool[] Plain = [.. Enumerable.Range(0, 256).Select(code => char.IsAsciiLetterOrDigit((char)code) || (char)code is '-' or '_' or '.' or '~')];

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    /// <summary>Adds a parameter.</summary>
    /// <param name="prefix">First part of its name, plain ASCII.</param>
    /// <param name="name">Rest of its name, plain ASCII.</param>
    /// <param name="value">Any text.</param>
    public void Add(string prefix, string name, string value)
    {
        Reserve(prefix.Length + name.Length + 2);
        if (_length > 0)
            _bytes[_length++] = (byte)'&';
        _length += Encoding.ASCII.GetBytes(prefix, _bytes.AsSpan(_length));
        _length += Encoding.ASCII.GetBytes(name, _bytes.AsSpan(_length));
        _bytes[_length++] = (byte)'=';
        AddEncoded(value);
    }

    /// <summary>The form; the SDK wants an array of its own length.</summary>
    public byte[] ToArray() => _bytes[.._length];

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void AddEncoded(string value)
    {
        var text = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        var count = Encoding.UTF8.GetBytes(value, text);
        Reserve(count * 3);
        var (target, at) = (_bytes, _length);
        foreach (var code in text.AsSpan(0, count))
        {
            if (Plain[code])
            {
                target[at++] = code;
                continue;
            }

            target[at++] = (byte)'%';
            target[at++] = HexDigit(code >> 4);
            target[at++] = HexDigit(code & 15);
        }

        _length = at;
        ArrayPool<byte>.Shared.Return(text);
    }

    private static byte HexDigit(int digit) => (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);

    private void Reserve(int count)
    {
        if (_length + count <= _bytes.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + count));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
