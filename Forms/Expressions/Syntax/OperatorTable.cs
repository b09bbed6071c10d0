namespace Forms.Expressions.Syntax;

/// <summary>Spelling and binding power of the operators; a greater power binds tighter.</summary>
internal static class OperatorTable
{
    public const int Not = 3;
    public const int Comparison = 4;
    public const int Negate = 7;
    public const int Primary = 9;

    private const int Power = 8;

    private static readonly Dictionary<string, BinaryOperator> BySpelling = new(StringComparer.Ordinal)
    {
        ["or"] = BinaryOperator.Or, ["and"] = BinaryOperator.And,
        ["="] = BinaryOperator.Equal, ["<>"] = BinaryOperator.NotEqual, ["!="] = BinaryOperator.NotEqual,
        ["<"] = BinaryOperator.Less, ["<="] = BinaryOperator.LessOrEqual, [">"] = BinaryOperator.Greater, [">="] = BinaryOperator.GreaterOrEqual,
        ["+"] = BinaryOperator.Add, ["-"] = BinaryOperator.Subtract, ["*"] = BinaryOperator.Multiply, ["/"] = BinaryOperator.Divide, ["^"] = BinaryOperator.Power,
    };

    public static BinaryOperator? Find(Token token) =>
        token.Kind is TokenKind.Name or TokenKind.Symbol && BySpelling.TryGetValue(token.Text, out var found) ? found : null;

    public static string SpellingOf(BinaryOperator operation) => BySpelling.First(entry => entry.Value == operation).Key;

    public static int PowerOf(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Or => 1,
        BinaryOperator.And => 2,
        BinaryOperator.Add or BinaryOperator.Subtract => 5,
        BinaryOperator.Multiply or BinaryOperator.Divide => 6,
        BinaryOperator.Power => Power,
        _ => Comparison,
    };

    /// <summary>What the right operand must bind with at least: a power is read from the right, all else from the left.</summary>
    public static int RightPowerOf(BinaryOperator operation) => operation == BinaryOperator.Power ? Negate : PowerOf(operation) + 1;
}
