namespace Forms.Expressions;

/// <summary>What stands before one operand.</summary>
public enum UnaryOperator
{
    Not,
    Negate,
}

/// <summary>What stands between two operands.</summary>
public enum BinaryOperator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}

/// <summary>What an <c>each</c> makes of the values of the repeats.</summary>
public enum Aggregate
{
    Any,
    All,
    Count,
    Sum,
    Min,
    Max,
}
