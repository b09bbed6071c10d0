using System.Globalization;
using Forms.Expressions.Syntax;

namespace Forms.Expressions;

/// <summary>Reads another language into a tree whose references and functions are still its own.</summary>
internal sealed class ForeignParser(TokenReader reader, Dialect dialect) : OperatorParser(reader)
{
    protected override BinaryOperator? FindOperator(Token token) => dialect.FindOperator(token);

    protected override Expression ParseOperand()
    {
        var token = Reader.Current;
        if (token.IsSymbol("-"))
            return ParsePrefix(UnaryOperator.Negate);
        if (token.IsSymbol("!"))
            return ParseNot();
        if (token.IsSymbol("("))
            return ParseParentheses();
        switch (token.Kind)
        {
            case TokenKind.Text: return new LiteralExpression(Value.Of(Reader.Take().Text)) { Span = token.Span };
            case TokenKind.Number when decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number): return new LiteralExpression(Value.Of(number)) { Span = Reader.Take().Span };
            case TokenKind.Name when Reader.Peek(1).IsSymbol("("): return ParseCall();
            case TokenKind.Name when token.Text is "true" or "false": return new LiteralExpression(Value.Of(Reader.Take().Text is "true")) { Span = token.Span };
        }
        if (dialect.IsReference(token))
            return dialect.ReadReference(Reader);
        Reader.TellAndStop(token, $"{TokenReader.Describe(token)} cannot be translated here. Write the expression in our language.");
        return Nothing(token);
    }

    // Binds tighter than any operator, other than our 'not'.
    private UnaryExpression ParseNot()
    {
        var start = Reader.Take().Span;
        var operand = Parse(OperatorTable.Primary);
        return new(UnaryOperator.Not, operand) { Span = start.To(operand.Span) };
    }

    private Expression ParseParentheses()
    {
        var open = Reader.Take().Span;
        var inner = Parse(0);
        Reader.Expect(")", "The parenthesis is not closed.");
        return inner with { Span = open.To(Reader.Previous.Span) };
    }

    private CallExpression ParseCall()
    {
        var name = Reader.Take();
        Reader.Take();
        var arguments = ParseList();
        return new(name.Text, [.. arguments]) { Span = name.Span.To(Reader.Previous.Span) };
    }
}
