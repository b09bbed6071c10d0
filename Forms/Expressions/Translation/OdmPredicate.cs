namespace Forms.Expressions;

/// <summary>An attribute compared with a constant: <c>@Value &gt; 90</c>.</summary>
internal sealed record OdmPredicate(string Name, BinaryOperator Operator, string Literal)
{
    private static readonly (string Spelling, BinaryOperator Operator)[] Operators =
        [("!=", BinaryOperator.NotEqual), ("<=", BinaryOperator.LessOrEqual), (">=", BinaryOperator.GreaterOrEqual), ("=", BinaryOperator.Equal), ("<", BinaryOperator.Less), (">", BinaryOperator.Greater)];

    public static OdmPredicate? Read(string text)
    {
        if (!text.StartsWith('@'))
            return null;
        foreach (var (spelling, operation) in Operators)
        {
            var at = text.IndexOf(spelling, StringComparison.Ordinal);
            if (at > 0)
                return ReadLiteral(text[(at + spelling.Length)..].Trim()) is { } literal ? new(text[1..at].Trim(), operation, literal) : null;
        }
        return null;
    }

    private static string? ReadLiteral(string text)
    {
        if (text.Length > 1 && text[0] is '\'' or '"' && text.IndexOf(text[0], 1) == text.Length - 1)
            return text[1..^1];
        return text.Length > 0 && text.All(static sign => char.IsAsciiDigit(sign) || sign is '.' or '-') ? text : null;
    }
}
