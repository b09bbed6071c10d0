namespace Forms.Expressions;

/// <summary><c>if(a, b, c)</c>.</summary>
public sealed record IfExpression : Expression
{
    public IfExpression(Expression condition, Expression then, Expression otherwise) =>
        (Condition, Then, Otherwise, Depth) = (condition, then, otherwise, Above(condition, then, otherwise));

    public Expression Condition { get; }

    public Expression Then { get; }

    public Expression Otherwise { get; }

    public override IEnumerable<Expression> Parts => [Condition, Then, Otherwise];
}

/// <summary>A function and what it is given.</summary>
public sealed record CallExpression : Expression
{
    public CallExpression(string function, EquatableList<Expression> arguments) => (Function, Arguments, Depth) = (function, arguments, Above([.. arguments]));

    /// <summary>Name as in docs/expressions.md.</summary>
    public string Function { get; }

    public EquatableList<Expression> Arguments { get; }

    public override IEnumerable<Expression> Parts => Arguments;
}

/// <summary><c>sum(each GROUP: a)</c>: one value of all repeats of a group.</summary>
public sealed record EachExpression : Expression
{
    public EachExpression(Aggregate aggregate, GroupReference group, Expression body) => (Aggregate, Group, Body, Depth) = (aggregate, group, body, Above(body));

    public Aggregate Aggregate { get; }

    public GroupReference Group { get; }

    /// <summary>What is evaluated in each repeat.</summary>
    public Expression Body { get; }

    public override IEnumerable<Expression> Parts => [Body];
}
