namespace Forms.Expressions;

/// <summary>Evaluates expressions. Never throws for what an expression or its data hold: what cannot be decided is unknown.</summary>
public sealed class Evaluator
{
    private readonly IFormValues _values;
    private int _steps;

    private Evaluator(IFormValues values) => _values = values;

    /// <summary>The value of an expression.</summary>
    /// <param name="expression">A parsed expression, checked or not.</param>
    /// <param name="values">The data.</param>
    /// <param name="at">The repeat of a group where the expression stands; null outside every group.</param>
    public static Value Evaluate(Expression expression, IFormValues values, Occurrence? at = null)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(values);
        var evaluator = new Evaluator(values);
        var value = evaluator.ValueOf(expression, at);
        return evaluator._steps > ExpressionLimits.MaxSteps ? Value.Unknown : value;
    }

    private Value ValueOf(Expression expression, Occurrence? at)
    {
        if (++_steps > ExpressionLimits.MaxSteps)
            return Value.Unknown;
        return expression switch
        {
            LiteralExpression literal => literal.Value,
            ItemExpression item => _values.Find(item.Reference, at),
            UnaryExpression unary => Apply(unary.Operator, ValueOf(unary.Operand, at)),
            BinaryExpression binary => ValueOf(binary, at),
            InExpression membership => ValueOf(membership, at),
            IsExpression test => Value.Of(ValueOf(test.Operand, at).IsKnown == test.Known),
            IfExpression choice => ValueOf(choice, at),
            CallExpression call => ValueOf(call, at),
            EachExpression each => ValueOf(each, at),
            _ => Value.Unknown,
        };
    }

    private static Value Apply(UnaryOperator operation, Value operand) => (operation, operand) switch
    {
        (UnaryOperator.Not, BooleanValue truth) => Value.Of(!truth.Truth),
        (UnaryOperator.Negate, NumberValue number) => Value.Of(-number.Number),
        _ => Value.Unknown,
    };

    private Value ValueOf(BinaryExpression binary, Occurrence? at)
    {
        var left = ValueOf(binary.Left, at);
        if (binary.Operator is BinaryOperator.And or BinaryOperator.Or)
        {
            // What the left side settles, the right side cannot change: the data behind it need not be looked up.
            if (TruthOf(left) == (binary.Operator == BinaryOperator.Or))
                return left;
            var right = ValueOf(binary.Right, at);
            return Value.Of(binary.Operator == BinaryOperator.And ? TruthOf(left) & TruthOf(right) : TruthOf(left) | TruthOf(right));
        }
        var other = ValueOf(binary.Right, at);
        if (binary.IsComparison)
            return Value.Of(Comparison.Decide(binary.Operator, left, other));
        return (left, other) is (NumberValue a, NumberValue b) ? Value.Of(Arithmetic.Calculate(binary.Operator, a.Number, b.Number)) : Value.Unknown;
    }

    private Value ValueOf(InExpression membership, Occurrence? at)
    {
        var operand = ValueOf(membership.Operand, at);
        bool? found = false;
        foreach (var choice in membership.Choices)
            found |= Comparison.AreEqual(operand, ValueOf(choice, at));
        return Value.Of(found);
    }

    private Value ValueOf(IfExpression choice, Occurrence? at) => TruthOf(ValueOf(choice.Condition, at)) switch
    {
        true => ValueOf(choice.Then, at),
        false => ValueOf(choice.Otherwise, at),
        null => Value.Unknown,
    };

    private Value ValueOf(CallExpression call, Occurrence? at)
    {
        if (Function.Find(call.Function) is not { } function || call.Arguments.Count < function.Fewest || call.Arguments.Count > function.Most)
            return Value.Unknown;
        if (call.Function is "today")
            return _values.Today;
        var arguments = new Value[call.Arguments.Count];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = ValueOf(call.Arguments[index], at);
            if (arguments[index].IsKnown == function.TakesFirstKnown)
                return arguments[index];
        }
        return function.TakesFirstKnown ? Value.Unknown : function.Apply(arguments);
    }

    private Value ValueOf(EachExpression each, Occurrence? at)
    {
        var values = new List<Value>();
        foreach (var repeat in _values.RepeatsOf(each.Group, at))
        {
            values.Add(ValueOf(each.Body, repeat with { Outer = at }));
            if (_steps > ExpressionLimits.MaxSteps)
                return Value.Unknown;
        }
        return Aggregation.Of(each.Aggregate, values);
    }

    private static bool? TruthOf(Value value) => (value as BooleanValue)?.Truth;
}
