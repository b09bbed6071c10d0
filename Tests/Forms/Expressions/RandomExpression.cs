using Forms.Expressions;

namespace Tests.Forms.Expressions;

/// <summary>Any expression, sensible or not, from a seed.</summary>
internal sealed class RandomExpression(int seed)
{
    private static readonly string[] Oids = ["AGE", "SEX", "PREG", "WEIGHT", "BIRTH", "START", "I.DOT", "SEV", "a]b", "and", "1", "뇌", "V1", "LAB"];
    private static readonly string[] Functions = ["abs", "round", "min", "sum", "length", "contains", "concat", "years", "days", "today", "coalesce", "text", "number", "date", "mod", "no"];
    private static readonly string[] Moments = ["2024", "2024-03", "2024-03-31", "2024-03-31T10:30", "2024-03-31T10:30:00Z", "T10:30"];

    private readonly Random _random = new(seed);

    public Expression Next(int depth = 5) => depth == 0 || _random.Next(5) == 0 ? Leaf() : _random.Next(8) switch
    {
        0 => new UnaryExpression((UnaryOperator)_random.Next(2), Next(depth - 1)),
        1 or 2 or 3 => new BinaryExpression((BinaryOperator)_random.Next(13), Next(depth - 1), Next(depth - 1)),
        4 => new InExpression(Next(depth - 1), [Next(depth - 1), Next(depth - 2 < 0 ? 0 : depth - 2)]),
        5 => _random.Next(2) == 0 ? new IsExpression(Next(depth - 1), _random.Next(2) == 0) : new IfExpression(Next(depth - 1), Next(depth - 1), Next(depth - 1)),
        6 => Call(depth),
        _ => new EachExpression((Aggregate)_random.Next(6), _random.Next(2) == 0 ? new(null, null, "AE") : new(Maybe(), Oid(), Oid()), Next(depth - 1)),
    };

    private Expression Call(int depth) => Pick(Functions) is var name && name is "no" ? Leaf() : name switch
    {
        "today" => new CallExpression(name, []),
        "abs" or "length" or "text" or "number" or "date" => new CallExpression(name, [Next(depth - 1)]),
        _ => new CallExpression(name, [Next(depth - 1), Next(depth - 1)]),
    };

    private Expression Leaf() => _random.Next(7) switch
    {
        0 => new LiteralExpression(Value.Of((decimal)_random.Next(1000) / (_random.Next(2) == 0 ? 1 : 100))),
        1 => new LiteralExpression(Value.Of(Pick(["", "it's", "F", "\"", "날씨\n", "-99"]))),
        2 => new LiteralExpression(Value.Of(_random.Next(2) == 0)),
        3 => new LiteralExpression(MomentValue.TryRead(Pick(Moments), out var moment) ? moment : Value.Unknown),
        4 => new LiteralExpression(_random.Next(2) == 0 ? Value.Unknown : Value.Of(decimal.MaxValue)),
        _ => new ItemExpression(_random.Next(4) switch { 0 => new(null, null, null, Oid()), 1 => new(null, null, "MAIN", Oid()), 2 => new(null, Oid(), Oid(), Oid()), _ => new("V1", "LAB", Oid(), Oid()) }),
    };

    private string Oid() => Pick(Oids);

    private string? Maybe() => _random.Next(2) == 0 ? null : Oid();

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
