using Forms.Expressions.Syntax;

namespace Forms.Expressions;

/// <summary>What came of reading a text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Expression">The expression; null when there is an error.</param>
/// <param name="Errors">Errors in the order of the text; at most <see cref="ExpressionLimits.MaxErrors"/>.</param>
public sealed record ParsedExpression(string Text, Expression? Expression, EquatableList<ExpressionError> Errors)
{
    /// <summary>Reads a text of the language of study forms (docs/expressions.md). Never throws for what it holds.</summary>
    public static ParsedExpression Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > ExpressionLimits.MaxLength)
            return Refused(text, $"The expression has {text.Length} characters, more than {ExpressionLimits.MaxLength}. Split it into several items or conditions.");
        if (string.IsNullOrWhiteSpace(text))
            return Refused(text, "The expression is empty. Write one, or take it out.");
        var errors = new List<ExpressionError>();
        var tokens = new Lexer(text, errors).ReadAll();
        var expression = new ExpressionParser(new TokenReader(tokens, errors)).ParseWhole();
        return new(text, errors.Count == 0 ? expression : null, [.. errors.OrderBy(static error => error.Span.Start)]);
    }

    private static ParsedExpression Refused(string text, string error) => new(text, null, [new(new(0, text.Length, 1, 1), error)]);
}
