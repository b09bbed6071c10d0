using System.Globalization;

namespace Forms.Expressions.Syntax;

/// <summary>Reads the language of study forms; the grammar is in docs/expressions.md.</summary>
internal sealed class ExpressionParser(TokenReader reader) : OperatorParser(reader)
{
    protected override BinaryOperator? FindOperator(Token token)
    {
        if (OperatorTable.Find(token) is { } found)
            return found;
        var meant = token switch
        {
            { Kind: TokenKind.Symbol, Text: "==" } => "=",
            { Kind: TokenKind.Symbol, Text: "&&" } => "and",
            { Kind: TokenKind.Symbol, Text: "||" } => "or",
            { Kind: TokenKind.Name } => Keywords.Meant(token.Text),
            _ => null,
        };
        if (meant is null)
            return null;
        Reader.Tell(token, $"'{token.Text}' is not of this language. Write '{meant}'.");
        return OperatorTable.Find(token with { Text = meant });
    }

    protected override bool IsComparison(Token token) =>
        token.IsWord("in") || token.IsWord("is") || (token.IsWord("not") && Reader.Peek(1).IsWord("in"))
        || (OperatorTable.Find(token) is { } operation && OperatorTable.PowerOf(operation) == OperatorTable.Comparison);

    protected override Expression? TryParseSuffix(Expression left, int atLeast)
    {
        if (atLeast > OperatorTable.Comparison)
            return base.TryParseSuffix(left, atLeast);
        var negated = Reader.Current.IsWord("not") && Reader.Peek(1).IsWord("in");
        if (negated)
            Reader.Take();
        if (Reader.TryWord("in"))
            return ParseIn(left, negated);
        return Reader.TryWord("is") ? ParseIs(left) : base.TryParseSuffix(left, atLeast);
    }

    protected override Expression ParseOperand()
    {
        var token = Reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Number: return ParseNumber(Reader.Take());
            case TokenKind.Text: return Literal(Reader.Take(), Value.Of(token.Text));
            case TokenKind.Moment when MomentValue.TryRead(token.Text, out var moment): return Literal(Reader.Take(), moment);
            case TokenKind.Quoted: return PathParser.ParseItem(Reader);
            case TokenKind.Name: return ParseName(token);
        }
        if (token.IsSymbol("-"))
            return ParsePrefix(UnaryOperator.Negate);
        return Reader.TrySymbol("(") ? ParseParentheses(token) : ParseNothing(token);
    }

    private Expression ParseName(Token token) => token.Text switch
    {
        "true" or "false" => Literal(Reader.Take(), Value.Of(token.Text is "true")),
        "unknown" => Literal(Reader.Take(), Value.Unknown),
        "not" => ParsePrefix(UnaryOperator.Not),
        "if" => new CallParser(Reader, Parse, ParseOperators, ParseList).ParseIf(),
        _ when Keywords.Contains(token.Text) => ParseNothing(token),
        _ when Reader.Peek(1).IsSymbol("(") => new CallParser(Reader, Parse, ParseOperators, ParseList).ParseCall(),
        _ => PathParser.ParseItem(Reader),
    };

    private Expression ParseNumber(Token token)
    {
        if (decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return Literal(token, Value.Of(number));
        Reader.Tell(token, "The number is too large. Use at most 28 digits.");
        return Nothing(token);
    }

    private Expression ParseParentheses(Token open)
    {
        var inner = Parse(0);
        if (!Reader.Current.IsSymbol(")"))
        {
            Reader.Tell(Reader.Current, $"')' is expected instead of {TokenReader.Describe(Reader.Current)}. Close the parenthesis of column {open.Span.Column}.");
            Reader.SkipToSeparator();
        }
        return inner with { Span = open.Span.To(Reader.TrySymbol(")") ? Reader.Previous.Span : inner.Span) };
    }

    private Expression ParseNothing(Token token)
    {
        Reader.Tell(token, $"A value is expected instead of {TokenReader.Describe(token)}. Write an item, a number, a text in quotes, a date such as @2024-03-31, or a function.");
        if (token.Kind != TokenKind.End && !token.IsSymbol(")") && !token.IsSymbol(","))
            Reader.Take();
        return Nothing(token);
    }

    private Expression ParseIn(Expression left, bool negated)
    {
        Reader.Expect("(", "Write the values behind 'in' in parentheses: x in (1, 2).");
        if (Reader.Current.IsSymbol(")"))
            Reader.Tell(Reader.Current, "The list behind 'in' is empty. Write at least one value.");
        var choices = ParseList();
        Expression membership = new InExpression(left, [.. choices]) { Span = left.Span.To(Reader.Previous.Span) };
        return negated ? new UnaryExpression(UnaryOperator.Not, membership) { Span = membership.Span } : membership;
    }

    private IsExpression ParseIs(Expression left)
    {
        var known = Reader.TryWord("known");
        if (!known && !Reader.TryWord("missing"))
            Reader.Tell(Reader.Current, $"'missing' or 'known' is expected behind 'is' instead of {TokenReader.Describe(Reader.Current)}. To compare with a value write '='.");
        return new(left, known) { Span = left.Span.To(Reader.Previous.Span) };
    }

    private static LiteralExpression Literal(Token token, Value value) => new(value) { Span = token.Span };
}
