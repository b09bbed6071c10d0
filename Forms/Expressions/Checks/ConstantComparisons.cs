namespace Forms.Expressions;

/// <summary>Tells conditions that look at an item only by comparing it with constants.</summary>
internal static class ConstantComparisons
{
    public static bool IsMadeOf(Expression expression) => expression switch
    {
        LiteralExpression or ItemExpression => true,
        UnaryExpression { Operator: UnaryOperator.Not } not => IsMadeOf(not.Operand),
        BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } both => IsMadeOf(both.Left) && IsMadeOf(both.Right),
        BinaryExpression { IsComparison: true } comparison => (IsItem(comparison.Left) && IsConstant(comparison.Right)) || (IsConstant(comparison.Left) && IsItem(comparison.Right)),
        InExpression membership => IsItem(membership.Operand) && membership.Choices.All(IsConstant),
        IsExpression test => IsItem(test.Operand),
        IfExpression choice => IsMadeOf(choice.Condition) && IsMadeOf(choice.Then) && IsMadeOf(choice.Otherwise),
        _ => false,
    };

    /// <summary>The constants that the item is compared with.</summary>
    public static IEnumerable<Value> In(Expression expression) =>
        expression.All().OfType<UnaryExpression>().Where(IsConstant).Concat<Expression>(expression.All().OfType<LiteralExpression>())
            .Select(static constant => Evaluator.Evaluate(constant, NoValues.Instance)).Where(static value => value.IsKnown);

    private static bool IsItem(Expression expression) => expression is ItemExpression;

    private static bool IsConstant(Expression expression) => expression is LiteralExpression or UnaryExpression { Operator: UnaryOperator.Negate, Operand: LiteralExpression };

    private sealed class NoValues : IFormValues
    {
        public static readonly NoValues Instance = new();

        public Value Today => Value.Unknown;

        public Value Find(ItemReference item, Occurrence? at) => Value.Unknown;

        public IEnumerable<Occurrence> RepeatsOf(GroupReference group, Occurrence? at) => [];
    }
}
