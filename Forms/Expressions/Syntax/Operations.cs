namespace Forms.Expressions;

/// <summary><c>not a</c> or <c>-a</c>.</summary>
public sealed record UnaryExpression : Expression
{
    public UnaryExpression(UnaryOperator operation, Expression operand) => (Operator, Operand, Depth) = (operation, operand, Above(operand));

    public UnaryOperator Operator { get; }

    public Expression Operand { get; }

    public override IEnumerable<Expression> Parts => [Operand];
}

/// <summary>Two operands and what stands between them.</summary>
public sealed record BinaryExpression : Expression
{
    public BinaryExpression(BinaryOperator operation, Expression left, Expression right) => (Operator, Left, Right, Depth) = (operation, left, right, Above(left, right));

    public BinaryOperator Operator { get; }

    public Expression Left { get; }

    public Expression Right { get; }

    /// <summary>True for =, &lt;&gt;, &lt;, &lt;=, &gt; and &gt;=.</summary>
    public bool IsComparison => Syntax.OperatorTable.PowerOf(Operator) == Syntax.OperatorTable.Comparison;

    public override IEnumerable<Expression> Parts => [Left, Right];
}

/// <summary><c>a in (b, c)</c>: equal to one of them.</summary>
public sealed record InExpression : Expression
{
    public InExpression(Expression operand, EquatableList<Expression> choices) => (Operand, Choices, Depth) = (operand, choices, Above([operand, .. choices]));

    public Expression Operand { get; }

    public EquatableList<Expression> Choices { get; }

    public override IEnumerable<Expression> Parts => [Operand, .. Choices];
}

/// <summary><c>a is known</c> or <c>a is missing</c>; itself never unknown.</summary>
public sealed record IsExpression : Expression
{
    public IsExpression(Expression operand, bool known) => (Operand, Known, Depth) = (operand, known, Above(operand));

    public Expression Operand { get; }

    /// <summary>True for <c>is known</c>.</summary>
    public bool Known { get; }

    public override IEnumerable<Expression> Parts => [Operand];
}
