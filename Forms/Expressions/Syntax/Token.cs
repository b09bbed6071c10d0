namespace Forms.Expressions.Syntax;

internal enum TokenKind
{
    End,
    Number,
    Text,
    Moment,
    Name,
    Quoted,
    Symbol,
}

/// <summary>One word of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its content: a text without its quotes, a quoted OID without its brackets, else as written.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct Token(TokenKind Kind, string Text, TextSpan Span)
{
    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && string.Equals(Text, symbol, StringComparison.Ordinal);

    public bool IsWord(string word) => Kind == TokenKind.Name && string.Equals(Text, word, StringComparison.Ordinal);

    public bool Touches(Token next) => Span.End == next.Span.Start;
}
