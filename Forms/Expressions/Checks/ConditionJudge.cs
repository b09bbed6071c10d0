namespace Forms.Expressions;

/// <summary>Decides whether a condition can hold and whether it can fail.</summary>
internal sealed class ConditionJudge(FormScope scope, string? group)
{
    /// <summary>True if it holds for no data. False if it may hold.</summary>
    public bool NeverHolds(Expression expression)
    {
        if (ItemOf(expression) is { } points)
            return points.All(value => Holds(expression, value) is not true);
        return expression switch
        {
            BinaryExpression { Operator: BinaryOperator.And } => AnyPart(BinaryOperator.And, expression, NeverHolds),
            BinaryExpression { Operator: BinaryOperator.Or } or => NeverHolds(or.Left) && NeverHolds(or.Right),
            _ => false,
        };
    }

    /// <summary>True if it holds whenever its items have a value. False if it may fail.</summary>
    public bool AlwaysHolds(Expression expression)
    {
        if (ItemOf(expression) is { } points)
            return points.Where(static value => value.IsKnown).All(value => Holds(expression, value) is true);
        return expression switch
        {
            BinaryExpression { Operator: BinaryOperator.Or } => AnyPart(BinaryOperator.Or, expression, AlwaysHolds),
            BinaryExpression { Operator: BinaryOperator.And } and => AlwaysHolds(and.Left) && AlwaysHolds(and.Right),
            _ => false,
        };
    }

    /// <summary>Judges the operands of a chain, and those together that are about one item: in <c>a &lt; 3 and b = 1 and a &gt; 5</c> the first and the last.</summary>
    private bool AnyPart(BinaryOperator operation, Expression chain, Func<Expression, bool> judge)
    {
        var operands = Flatten(operation, chain).ToList();
        return operands.Exists(operand => judge(operand))
            || operands.Where(operand => ItemOf(operand) is not null)
                .GroupBy(static operand => operand.All().OfType<ItemExpression>().First().Reference)
                .Any(same => same.Count() > 1 && judge(same.Aggregate((left, right) => new BinaryExpression(operation, left, right))));
    }

    private static IEnumerable<Expression> Flatten(BinaryOperator operation, Expression expression) =>
        expression is BinaryExpression binary && binary.Operator == operation
            ? Flatten(operation, binary.Left).Concat(Flatten(operation, binary.Right))
            : [expression];

    /// <summary>The values to try, if the condition compares one item with constants alone; else null.</summary>
    private IReadOnlyList<Value>? ItemOf(Expression expression)
    {
        var references = expression.All().OfType<ItemExpression>().Select(static item => item.Reference).Distinct().ToList();
        if (references.Count != 1 || !ConstantComparisons.IsMadeOf(expression) || scope.Find(references[0], group).Value is not { } found)
            return null;
        return TestPoints.Of(found, expression);
    }

    private static bool? Holds(Expression expression, Value value) => (Evaluator.Evaluate(expression, new OneValue(value)) as BooleanValue)?.Truth;

    private sealed class OneValue(Value value) : IFormValues
    {
        public Value Today => Value.Unknown;

        public Value Find(ItemReference item, Occurrence? at) => value;

        public IEnumerable<Occurrence> RepeatsOf(GroupReference group, Occurrence? at) => [];
    }
}
