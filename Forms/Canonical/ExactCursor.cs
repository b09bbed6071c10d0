using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Forms.Canonical;

/// <summary>A place in valid UTF-8 that shall be canonical JSON. Once it has given up it stands still, and finds nothing any more.</summary>
internal sealed class ExactCursor(byte[] utf8)
{
    private const int None = -1;

    // The longest number is a decimal: 29 digits, a sign, a point and a zero before it.
    private const int LongestNumber = 32;

    private int _at;
    private bool _hasGivenUp;
    private int _nameStart;
    private int _nameLength = None;

    /// <summary>Everything was read, and all of it was canonical.</summary>
    public bool IsAtEnd => !_hasGivenUp && _at == utf8.Length;

    private byte Next => _at < utf8.Length ? utf8[_at] : (byte)0;

    /// <summary>Nothing that is read from now on counts.</summary>
    public void GiveUp()
    {
        _hasGivenUp = true;
        _at = utf8.Length;
        _nameLength = None;
    }

    /// <summary>The same, with something to return.</summary>
    public T GiveUp<T>(T nothing)
    {
        GiveUp();
        return nothing;
    }

    public bool TrySkip(byte expected)
    {
        if (Next != expected)
            return false;
        _at++;
        return true;
    }

    public void Expect(byte expected)
    {
        if (!TrySkip(expected))
            GiveUp();
    }

    public void BeginObject()
    {
        Expect((byte)'{');
        if (Next == '"')
            ReadName();
    }

    /// <summary>Gives up when a field is left that nobody took.</summary>
    public void EndObject()
    {
        if (_nameLength != None)
            GiveUp();
        Expect((byte)'}');
    }

    /// <summary>Whether the field that stands next has the name; then its value must be read.</summary>
    public bool Take(string name)
    {
        if (_nameLength != name.Length || !Ascii.Equals(utf8.AsSpan(_nameStart, _nameLength), name))
            return false;
        _nameLength = None;
        return true;
    }

    /// <summary>Goes on to the next field of the object, if there is one.</summary>
    public void EndValue()
    {
        if (TrySkip((byte)','))
            ReadName();
    }

    public string Text()
    {
        Expect((byte)'"');
        if (CanonicalText.Read(utf8.AsSpan(_at), out var length) is not { } text)
            return GiveUp("");
        _at += length;
        EndValue();
        return text;
    }

    public int Integer()
    {
        if (!Utf8Parser.TryParse(utf8.AsSpan(_at), out int number, out var length))
            return GiveUp(0);
        Span<byte> canonical = stackalloc byte[LongestNumber];
        number.TryFormat(canonical, out var written, default, CultureInfo.InvariantCulture);
        EndNumber(length, canonical[..written]);
        return number;
    }

    public decimal Decimal()
    {
        if (!Utf8Parser.TryParse(utf8.AsSpan(_at), out decimal number, out var length))
            return GiveUp(0m);
        Span<byte> canonical = stackalloc byte[LongestNumber];
        CanonicalNumber.Normalize(number).TryFormat(canonical, out var written, default, CultureInfo.InvariantCulture);
        EndNumber(length, canonical[..written]);
        return number;
    }

    public bool Boolean()
    {
        var flag = Next == 't';
        var word = flag ? "true"u8 : "false"u8;
        if (!utf8.AsSpan(_at).StartsWith(word))
            return GiveUp(false);
        _at += word.Length;
        EndValue();
        return flag;
    }

    private void ReadName()
    {
        Expect((byte)'"');
        var length = utf8.AsSpan(_at).IndexOf((byte)'"');
        if (length < 0)
        {
            GiveUp();
            return;
        }
        (_nameStart, _nameLength) = (_at, length);
        _at += length + 1;
        Expect((byte)':');
    }

    private void EndNumber(int length, ReadOnlySpan<byte> canonical)
    {
        if (!utf8.AsSpan(_at, length).SequenceEqual(canonical))
        {
            GiveUp();
            return;
        }
        _at += length;
        EndValue();
    }
}
