namespace Forms.Expressions.Syntax;

/// <summary>Goes over a text and knows line and column.</summary>
internal sealed class TextCursor(string text)
{
    private int _line = 1;
    private int _lineStart;

    public int Position { get; private set; }

    public bool AtEnd => Position >= text.Length;

    public char Current => Peek(0);

    public char Peek(int ahead) => Position + ahead < text.Length ? text[Position + ahead] : '\0';

    public bool StartsWith(string part) => string.CompareOrdinal(text, Position, part, 0, part.Length) == 0;

    public void Advance(int count = 1)
    {
        for (var end = Math.Min(Position + count, text.Length); Position < end; Position++)
        {
            if (text[Position] != '\n')
                continue;
            _line++;
            _lineStart = Position + 1;
        }
    }

    public void SkipWhile(Func<char, bool> condition)
    {
        while (!AtEnd && condition(Current))
            Advance();
    }

    /// <summary>An empty stretch here; its length is set by <see cref="SpanFrom"/>.</summary>
    public TextSpan Mark() => new(Position, 0, _line, Position - _lineStart + 1);

    public TextSpan SpanFrom(TextSpan mark) => mark with { Length = Position - mark.Start };

    public string TextFrom(TextSpan mark) => text[mark.Start..Position];

    /// <summary>Reads what stands between quotes, where the closing quote doubled stands for itself; null if it is not closed.</summary>
    public string? Quoted(char close)
    {
        var content = new System.Text.StringBuilder();
        for (Advance(); !AtEnd; Advance())
        {
            if (Current != close)
            {
                content.Append(Current);
                continue;
            }
            Advance();
            if (Current != close)
                return content.ToString();
            content.Append(close);
        }
        return null;
    }
}
