namespace Forms.Expressions.Syntax;

/// <summary>Hands out words and collects errors; after a fatal one it stands at the end.</summary>
internal sealed class TokenReader(IReadOnlyList<Token> tokens, List<ExpressionError> errors)
{
    private int _index;

    public Token Current => tokens[_index];

    public Token Previous => tokens[Math.Max(_index - 1, 0)];

    public Token Peek(int ahead) => tokens[Math.Min(_index + ahead, tokens.Count - 1)];

    public Token Take()
    {
        var token = Current;
        _index = Math.Min(_index + 1, tokens.Count - 1);
        return token;
    }

    public bool TrySymbol(string symbol) => TryTake(Current.IsSymbol(symbol));

    public bool TryWord(string word) => TryTake(Current.IsWord(word));

    public void Expect(string symbol, string remedy)
    {
        if (!TrySymbol(symbol))
            Tell(Current, $"'{symbol}' is expected instead of {Describe(Current)}. {remedy}");
    }

    /// <summary>One error for one place: the first says most.</summary>
    public void Tell(Token token, string text)
    {
        if (errors.Count < ExpressionLimits.MaxErrors && !errors.Exists(error => error.Span.Start == token.Span.Start))
            errors.Add(new(token.Span, text));
    }

    public void TellAndStop(Token token, string text)
    {
        Tell(token, text);
        _index = tokens.Count - 1;
    }

    /// <summary>Goes on at the next comma or closing parenthesis of this level, so that one error does not hide the others.</summary>
    public void SkipToSeparator()
    {
        for (var depth = 0; Current.Kind != TokenKind.End; Take())
        {
            if (depth == 0 && (Current.IsSymbol(",") || Current.IsSymbol(")")))
                return;
            depth += Current.IsSymbol("(") ? 1 : Current.IsSymbol(")") ? -1 : 0;
        }
    }

    public static string Describe(Token token) => token.Kind == TokenKind.End ? "the end" : $"'{token.Text}'";

    private bool TryTake(bool fits)
    {
        if (fits)
            Take();
        return fits;
    }
}
