namespace Forms.Expressions;

/// <summary>How an expression of this language is told from others.</summary>
public static class ExpressionLanguage
{
    /// <summary>The Context of a FormalExpression of this language; a changed meaning would be another number.</summary>
    public const string Context = "StudyForms.1";

    /// <summary>The expression that counts: the first with our Context, compared to the character. The others are kept and shown, never run.</summary>
    /// <returns>Its place in the list, from 0; -1 for none.</returns>
    public static int Choose(EquatableList<FormalExpression> expressions)
    {
        ArgumentNullException.ThrowIfNull(expressions);
        for (var index = 0; index < expressions.Count; index++)
        {
            if (IsOurs(expressions[index]))
                return index;
        }
        return -1;
    }

    internal static bool IsOurs(FormalExpression expression) => string.Equals(expression.Context, Context, StringComparison.Ordinal);
}
