namespace Forms.Expressions.Syntax;

/// <summary>Splits a text into words; what is no word is told and left out.</summary>
internal class Lexer(string text, List<ExpressionError> errors)
{
    private static readonly string[] Symbols = ["<=", ">=", "<>", "!=", "==", "&&", "||", "<", ">", "=", "+", "-", "*", "/", "^", "(", ")", ",", ".", ":"];

    private readonly TextCursor _cursor = new(text);

    protected TextCursor Cursor => _cursor;

    public List<Token> ReadAll()
    {
        var tokens = new List<Token>();
        while (true)
        {
            _cursor.SkipWhile(char.IsWhiteSpace);
            var mark = _cursor.Mark();
            if (_cursor.AtEnd)
            {
                tokens.Add(new(TokenKind.End, "", mark));
                return tokens;
            }
            if ((ReadSpecial(mark) ?? Read(mark)) is { } token)
                tokens.Add(token);
        }
    }

    /// <summary>Reads what another language writes differently; null, with the cursor unmoved, for all else.</summary>
    protected virtual Token? ReadSpecial(TextSpan mark) => null;

    public static bool IsNameStart(char character) => char.IsLetter(character) || character == '_';

    public static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character == '_';

    private Token? Read(TextSpan mark) => _cursor.Current switch
    {
        '\'' or '"' => ReadQuoted(mark, TokenKind.Text, _cursor.Current, "The text is not closed. Put a quote at its end; a quote inside a text is doubled."),
        '[' => ReadQuoted(mark, TokenKind.Quoted, ']', "The OID is not closed. Put ] at its end; a ] inside an OID is doubled."),
        '@' => ReadMoment(mark),
        var digit when char.IsAsciiDigit(digit) => ReadNumber(mark),
        var letter when IsNameStart(letter) => ReadWhile(mark, TokenKind.Name, IsNamePart),
        _ => ReadSymbol(mark),
    };

    private Token? ReadQuoted(TextSpan mark, TokenKind kind, char close, string notClosed)
    {
        var content = _cursor.Quoted(close);
        if (content is null)
            return Refuse(mark, notClosed);
        if (kind == TokenKind.Quoted && string.IsNullOrWhiteSpace(content))
            return Refuse(mark, "The OID between the brackets is empty. Write the OID of an item, as in [I.AGE].");
        return new(kind, content, _cursor.SpanFrom(mark));
    }

    private Token ReadWhile(TextSpan mark, TokenKind kind, Func<char, bool> condition)
    {
        _cursor.SkipWhile(condition);
        return new(kind, _cursor.TextFrom(mark), _cursor.SpanFrom(mark));
    }

    private Token? ReadNumber(TextSpan mark)
    {
        _cursor.SkipWhile(char.IsAsciiDigit);
        if (_cursor.Current == '.' && char.IsAsciiDigit(_cursor.Peek(1)))
        {
            _cursor.Advance();
            _cursor.SkipWhile(char.IsAsciiDigit);
        }
        if (!IsNameStart(_cursor.Current))
            return new(TokenKind.Number, _cursor.TextFrom(mark), _cursor.SpanFrom(mark));
        _cursor.SkipWhile(IsNamePart);
        return Refuse(mark, $"'{_cursor.TextFrom(mark)}' is neither a number nor a name. Write an OID that starts with a digit in brackets, as in [{_cursor.TextFrom(mark)}].");
    }

    private Token? ReadMoment(TextSpan mark)
    {
        _cursor.Advance();
        _cursor.SkipWhile(static character => char.IsAsciiDigit(character) || character is '-' or ':' or 'T' or 'Z' or '+' or '.');
        var written = _cursor.TextFrom(mark)[1..];
        return MomentValue.TryRead(written, out _)
            ? new(TokenKind.Moment, written, _cursor.SpanFrom(mark))
            : Refuse(mark, $"'@{written}' is not a date or time. Write @2024, @2024-03, @2024-03-31, @2024-03-31T10:30 or @T10:30.");
    }

    private Token? ReadSymbol(TextSpan mark)
    {
        foreach (var symbol in Symbols)
        {
            if (!_cursor.StartsWith(symbol))
                continue;
            _cursor.Advance(symbol.Length);
            return new(TokenKind.Symbol, symbol, _cursor.SpanFrom(mark));
        }
        var sign = _cursor.Current;
        _cursor.Advance(char.IsSurrogate(sign) ? 2 : 1);
        return Refuse(mark, $"The character '{_cursor.TextFrom(mark)}' has no meaning here. Take it out; put a text in quotes and an OID in brackets.");
    }

    private Token? Refuse(TextSpan mark, string message)
    {
        if (errors.Count < ExpressionLimits.MaxErrors)
            errors.Add(new(_cursor.SpanFrom(mark), message));
        return null;
    }
}
