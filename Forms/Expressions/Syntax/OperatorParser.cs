namespace Forms.Expressions.Syntax;

/// <summary>Reads operators by their binding power (a Pratt parser); what an operand looks like, the language says.</summary>
internal abstract class OperatorParser(TokenReader reader)
{
    private int _nesting;

    protected TokenReader Reader { get; } = reader;

    /// <summary>Reads the whole text.</summary>
    public Expression ParseWhole()
    {
        var whole = Parse(0);
        while (Reader.Current.Kind != TokenKind.End)
        {
            Reader.Tell(Reader.Current, $"{TokenReader.Describe(Reader.Current)} cannot stand here. Put an operator such as 'and', '=' or '+' before it, or take it out.");
            Reader.Take();
            Reader.SkipToSeparator();
        }
        return whole;
    }

    protected Expression Parse(int atLeast)
    {
        if (_nesting >= ExpressionLimits.MaxNesting)
        {
            Reader.TellAndStop(Reader.Current, $"The expression is nested deeper than {ExpressionLimits.MaxNesting}. Split it into several items or conditions.");
            return Nothing(Reader.Current);
        }
        _nesting++;
        var expression = ParseOperators(ParseOperand(), atLeast);
        _nesting--;
        return expression;
    }

    /// <summary>Reads what follows an operand that is read already.</summary>
    protected Expression ParseOperators(Expression left, int atLeast)
    {
        while (true)
        {
            var compared = IsComparison(Reader.Current);
            if (TryParseSuffix(left, atLeast) is not { } longer)
                return left;
            left = longer;
            if (left.Depth > ExpressionLimits.MaxDepth)
                Reader.TellAndStop(Reader.Previous, $"The expression has more than {ExpressionLimits.MaxDepth} operations one upon another. Write a chain of comparisons as 'x in (1, 2, 3)', or split it.");
            else if (compared && atLeast <= OperatorTable.Comparison && IsComparison(Reader.Current))
                Reader.TellAndStop(Reader.Current, "Comparisons cannot be chained. Write 'a < b and b < c', or put parentheses around one of them.");
        }
    }

    /// <summary>Reads a value, a prefix with its operand, or what stands in parentheses.</summary>
    protected abstract Expression ParseOperand();

    /// <summary>The operator that a word stands for; null for none.</summary>
    protected abstract BinaryOperator? FindOperator(Token token);

    /// <summary>Reads one operator and its right operand, if it binds with at least the power.</summary>
    protected virtual Expression? TryParseSuffix(Expression left, int atLeast)
    {
        if (FindOperator(Reader.Current) is not { } operation || OperatorTable.PowerOf(operation) < atLeast)
            return null;
        Reader.Take();
        var right = Parse(OperatorTable.RightPowerOf(operation));
        return new BinaryExpression(operation, left, right) { Span = left.Span.To(right.Span) };
    }

    protected virtual bool IsComparison(Token token) =>
        FindOperator(token) is { } operation && OperatorTable.PowerOf(operation) == OperatorTable.Comparison;

    protected Expression ParsePrefix(UnaryOperator operation)
    {
        var start = Reader.Take().Span;
        var operand = Parse(operation == UnaryOperator.Not ? OperatorTable.Not : OperatorTable.Negate);
        return new UnaryExpression(operation, operand) { Span = start.To(operand.Span) };
    }

    /// <summary>Reads <c>a, b)</c> behind an opening parenthesis.</summary>
    protected List<Expression> ParseList()
    {
        var parts = new List<Expression>();
        if (Reader.TrySymbol(")"))
            return parts;
        do
        {
            parts.Add(Parse(0));
            if (Reader.Current.IsSymbol(",") || Reader.Current.IsSymbol(")"))
                continue;
            Reader.Tell(Reader.Current, $"',' or ')' is expected instead of {TokenReader.Describe(Reader.Current)}. Part the values by commas and close the list.");
            Reader.SkipToSeparator();
        }
        while (Reader.TrySymbol(","));
        Reader.Expect(")", "Close the list.");
        return parts;
    }

    protected static Expression Nothing(Token token) => new LiteralExpression(Value.Unknown) { Span = token.Span };
}
