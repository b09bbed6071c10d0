namespace Forms.Expressions;

/// <summary>Something about an expression that its designer should know.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Code">A lasting code of <see cref="ExpressionCodes"/>.</param>
/// <param name="Path">Where, as an OID path: <c>ConditionDef[C.1]/FormalExpression[1]</c>.</param>
/// <param name="Text">What is wrong and what to do, for a person.</param>
/// <param name="Span">Where in the expression; null for the whole.</param>
public sealed record ExpressionFinding(ExpressionSeverity Severity, string Code, string Path, string Text, TextSpan? Span);

/// <summary>How grave a finding is.</summary>
public enum ExpressionSeverity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Info,

    /// <summary>It works, but somebody should look.</summary>
    Warning,

    /// <summary>The expression cannot work as it is.</summary>
    Error,
}
