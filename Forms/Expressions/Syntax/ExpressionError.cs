namespace Forms.Expressions;

/// <summary>What is wrong at one place of an expression, and what to do.</summary>
/// <param name="Span">Where.</param>
/// <param name="Text">A sentence for a person.</param>
public sealed record ExpressionError(TextSpan Span, string Text);
