namespace Forms.Expressions;

/// <summary>Finds the type of an expression at one place of a form, and what does not fit.</summary>
internal sealed class TypeChecker(FormScope scope, CheckSite site, Action<ExpressionSeverity, string, TextSpan, string> tell)
{
    private readonly ReferenceChecker _references = new(scope, tell);
    private readonly ComparisonChecker _comparisons = new(tell);

    public ExpressionType Check(Expression expression) => Check(expression, site).Type;

    private Typed Check(Expression expression, CheckSite at) => expression switch
    {
        LiteralExpression literal => new(expression, ExpressionTypes.Of(literal.Value)),
        ItemExpression item => _references.Check(item, at),
        UnaryExpression unary => Check(unary, at),
        BinaryExpression binary => Check(binary, at),
        InExpression membership => Check(membership, at),
        IsExpression test => Check(test, at),
        IfExpression choice => Check(choice, at),
        CallExpression call => Check(call, at),
        EachExpression each => Check(each, at),
        _ => new(expression, ExpressionType.Any),
    };

    private Typed Check(UnaryExpression unary, CheckSite at)
    {
        var type = unary.Operator == UnaryOperator.Not ? ExpressionType.Boolean : ExpressionType.Number;
        Expect(Check(unary.Operand, at), type);
        return new(unary, type);
    }

    private Typed Check(BinaryExpression binary, CheckSite at)
    {
        var (left, right) = (Check(binary.Left, at), Check(binary.Right, at));
        if (binary.IsComparison)
        {
            _comparisons.Check(left, right, isOrder: binary.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual));
            return new(binary, ExpressionType.Boolean);
        }
        var type = binary.Operator is BinaryOperator.And or BinaryOperator.Or ? ExpressionType.Boolean : ExpressionType.Number;
        if (binary.Operator == BinaryOperator.Subtract && ExpressionTypes.IsDay(left.Type) && ExpressionTypes.IsDay(right.Type))
        {
            tell(ExpressionSeverity.Error, ExpressionCodes.Type, binary.Span, $"Dates are not subtracted. Write days({binary.Right}, {binary.Left}), or years or months.");
            return new(binary, type);
        }
        Expect(left, type);
        Expect(right, type);
        return new(binary, type);
    }

    private Typed Check(InExpression membership, CheckSite at)
    {
        var operand = Check(membership.Operand, at);
        foreach (var choice in membership.Choices)
            _comparisons.Check(operand, Check(choice, at), isOrder: false);
        return new(membership, ExpressionType.Boolean);
    }

    private Typed Check(IsExpression test, CheckSite at)
    {
        Check(test.Operand, at);
        return new(test, ExpressionType.Boolean);
    }

    private Typed Check(IfExpression choice, CheckSite at)
    {
        Expect(Check(choice.Condition, at), ExpressionType.Boolean);
        return ExpectOneType(choice, [Check(choice.Then, at), Check(choice.Otherwise, at)]);
    }

    private Typed Check(CallExpression call, CheckSite at)
    {
        Typed[] arguments = [.. call.Arguments.Select(argument => Check(argument, at))];
        if (Function.Find(call.Function) is not { } function)
            return new(call, ExpressionType.Any);
        for (var index = 0; index < arguments.Length; index++)
            Expect(arguments[index], function.ParameterAt(index));
        return function.Result is { } result ? new(call, result) : ExpectOneType(call, arguments);
    }

    private Typed Check(EachExpression each, CheckSite at)
    {
        var body = _references.Enter(each, at) is { } inner ? Check(each.Body, inner) : new Typed(each.Body, ExpressionType.Any);
        switch (each.Aggregate)
        {
            case Aggregate.Any or Aggregate.All or Aggregate.Count:
                Expect(body, ExpressionType.Boolean);
                return new(each, each.Aggregate == Aggregate.Count ? ExpressionType.Number : ExpressionType.Boolean);
            case Aggregate.Sum:
                Expect(body, ExpressionType.Number);
                return new(each, ExpressionType.Number);
            default:
                return new(each, body.Type);
        }
    }

    private Typed ExpectOneType(Expression whole, Typed[] parts)
    {
        var first = parts.FirstOrDefault(static part => part.Type != ExpressionType.Any, parts[0]);
        foreach (var part in parts.Where(part => !ExpressionTypes.AreAlike(first.Type, part.Type)))
            tell(ExpressionSeverity.Error, ExpressionCodes.Type, part.Expression.Span, $"{part.Described} stands beside {first.Described}. Give both one type.");
        return new(whole, first.Type);
    }

    private void Expect(Typed part, ExpressionType expected)
    {
        if (part.Type == expected || part.Type == ExpressionType.Any || expected == ExpressionType.Any || (expected == ExpressionType.Date && part.Type == ExpressionType.DateTime))
            return;
        tell(ExpressionSeverity.Error, ExpressionCodes.Type, part.Expression.Span, $"{Typed.Name(expected)} is expected, but {part.Described}. {Remedies.For(part, expected)}");
    }
}
