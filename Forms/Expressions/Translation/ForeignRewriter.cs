namespace Forms.Expressions;

/// <summary>Turns a tree of another language into ours: items, types of constants, functions, and what an empty value does.</summary>
/// <remarks>Other languages know no "unknown": there an empty value makes a comparison false, or true for "not equal". Where the difference would show (under a "not" or in an "if"), the translation says so by "is known" and "is missing".</remarks>
internal sealed class ForeignRewriter(Dialect dialect, TranslationSite site, List<ExpressionError> problems)
{
    private readonly ForeignScope _scope = new(site.Scope ?? new FormScope(site.Form, site.Study), site.Item);

    public Expression Rewrite(Expression raw)
    {
        var rewritten = site.SaysWhenShown ? Not(Condition(raw, exact: true)) : Rewrite(raw, exact: false);
        if (problems.Count > 0)
            return rewritten;
        // Other languages convert as they go; what is left unlike after all that has no equal here.
        new TypeChecker(_scope.Scope, CheckSite.Of(null, site.Form.FormDef.Oid), (_, code, _, text) =>
        {
            if (code is ExpressionCodes.Type)
                Refuse(raw, text);
        }).Check(rewritten);
        return rewritten;
    }

    private Expression Rewrite(Expression raw, bool exact) => raw switch
    {
        ItemExpression item => dialect.Resolve(item, _scope, text => Refuse(item, text)) ?? item,
        UnaryExpression { Operator: UnaryOperator.Not } not => Not(Rewrite(not.Operand, exact: true)),
        UnaryExpression negation => new UnaryExpression(negation.Operator, AsNumber(Rewrite(negation.Operand, exact), negation)),
        BinaryExpression { IsComparison: true } comparison => Compare(comparison, exact),
        BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } both => new BinaryExpression(both.Operator, Condition(both.Left, exact), Condition(both.Right, exact)),
        BinaryExpression binary => new BinaryExpression(binary.Operator, AsNumber(Rewrite(binary.Left, exact), binary), AsNumber(Rewrite(binary.Right, exact), binary)),
        CallExpression call => Call(call, exact),
        _ => raw,
    };

    private Expression Condition(Expression raw, bool exact)
    {
        var condition = Rewrite(raw, exact);
        if (problems.Count == 0 && _scope.TypeOf(condition) is not (ExpressionType.Boolean or ExpressionType.Any))
            Refuse(raw, $"'{condition}' is not a condition. Compare it with a value.");
        return condition;
    }

    private Expression Call(CallExpression call, bool exact)
    {
        var name = call.Function.ToLowerInvariant();
        if (name is "not" && call.Arguments.Count == 1)
            return Not(Rewrite(call.Arguments[0], exact: true));
        if (name is "if" && call.Arguments.Count == 3)
            return new IfExpression(Condition(call.Arguments[0], exact: true), Rewrite(call.Arguments[1], exact), Rewrite(call.Arguments[2], exact));
        if (dialect.FindChoice(call, _scope) is { } choice && _scope.Find(choice, null, text => Refuse(call, text)) is { } item)
            return WithEmpty(new(BinaryOperator.Equal, item, new LiteralExpression(Value.Of(true))), exact);
        Expression[] arguments = [.. call.Arguments.Select(argument => Rewrite(argument, exact))];
        if (problems.Count > 0)
            return call;
        if (name is "datediff" && arguments.Any(argument => _scope.TypeOf(argument) == ExpressionType.DateTime))
            Refuse(call, "datediff counts parts of days between two times; here days are counted by the calendar. Write days(date(a), date(b)) if that is meant.");
        else if (dialect.Call(name, arguments, text => Refuse(call, text)) is { } ours)
            return ours is BinaryExpression { IsComparison: true } comparison ? WithEmpty(comparison, exact) : ours;
        else if (problems.Count == 0)
            Refuse(call, $"The function '{call.Function}' has no equal here with {call.Arguments.Count} values. Write the expression in our language.");
        return call;
    }

    private Expression Compare(BinaryExpression comparison, bool exact)
    {
        var (left, right) = (Rewrite(comparison.Left, exact), Rewrite(comparison.Right, exact));
        if (problems.Count > 0)
            return comparison;
        if (IsEmptyText(right) || IsEmptyText(left))
            return CompareWithEmpty(comparison, IsEmptyText(right) ? left : right);
        var isOrder = comparison.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual);
        (left, right) = (TextAsNumber(left, right, isOrder), TextAsNumber(right, left, isOrder));
        (left, right) = (Fit(left, right, comparison), Fit(right, left, comparison));
        return WithEmpty(new(comparison.Operator, left, right), exact);
    }

    private IsExpression CompareWithEmpty(BinaryExpression comparison, Expression other)
    {
        if (comparison.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual))
            Refuse(comparison, "A comparison by size with an empty text has no equal here. Write 'is known' or 'is missing'.");
        return new(other, known: comparison.Operator == BinaryOperator.NotEqual);
    }

    private Expression WithEmpty(BinaryExpression comparison, bool exact)
    {
        Expression result = comparison;
        var unequal = comparison.Operator == BinaryOperator.NotEqual && dialect.ComparesEmpty;
        if (!unequal && !exact)
            return result;
        foreach (var item in comparison.All().OfType<ItemExpression>().Distinct().Reverse())
            result = new BinaryExpression(unequal ? BinaryOperator.Or : BinaryOperator.And, new IsExpression(item, known: !unequal), result);
        return result;
    }

    /// <summary>A text that is compared with a number, as a number. With a constant only by size: an equal code is an equal text.</summary>
    private Expression TextAsNumber(Expression part, Expression other, bool isOrder)
    {
        if (part is LiteralExpression || _scope.TypeOf(part) != ExpressionType.Text)
            return part;
        var beside = other is LiteralExpression ? isOrder && LiteralFitting.IsNumber(other) : _scope.TypeOf(other) == ExpressionType.Number;
        return beside ? new CallExpression("number", [part]) : part;
    }

    private Expression Fit(Expression part, Expression other, Expression at)
    {
        if (part is not LiteralExpression literal || other is LiteralExpression)
            return part;
        if (LiteralFitting.Fit(literal.Value, _scope.TypeOf(other)) is { } fitting)
            return new LiteralExpression(fitting);
        Refuse(at, $"{part} is not a value of '{other}', which is {Typed.Name(_scope.TypeOf(other)).ToLowerInvariant()}. Correct the value or the data type.");
        return part;
    }

    private Expression AsNumber(Expression part, Expression at)
    {
        if (problems.Count > 0 || _scope.TypeOf(part) is ExpressionType.Number or ExpressionType.Any)
            return part;
        if (part is LiteralExpression literal && LiteralFitting.Fit(literal.Value, ExpressionType.Number) is { } number)
            return new LiteralExpression(number);
        if (_scope.TypeOf(part) == ExpressionType.Text)
            return new CallExpression("number", [part]);
        Refuse(at, $"'{part}' is {Typed.Name(_scope.TypeOf(part)).ToLowerInvariant()}, and there is no arithmetic on it. Write the expression in our language.");
        return part;
    }

    private static bool IsEmptyText(Expression expression) => expression is LiteralExpression { Value: TextValue { Text: "" } };

    private static UnaryExpression Not(Expression operand) => new(UnaryOperator.Not, operand);

    private void Refuse(Expression at, string text)
    {
        if (problems.Count < ExpressionLimits.MaxErrors)
            problems.Add(new(at.Span, text));
    }
}
