namespace Forms.Expressions;

/// <summary>Values of an item among which every result of a comparison with the given constants occurs.</summary>
internal static class TestPoints
{
    private static readonly DateTime SomeDay = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The values, a missing one among them; null for types of which this is not known.</summary>
    public static IReadOnlyList<Value>? Of(ResolvedItem found, Expression condition)
    {
        var constants = ConstantComparisons.In(condition).ToList();
        var type = ExpressionTypes.Of(found.Item);
        if (CodesOf(found) is { Count: > 0 } codes)
            return [Value.Unknown, .. codes.Select(code => ItemText.Read(type, code))];
        return type switch
        {
            ExpressionType.Boolean => [Value.Unknown, Value.Of(true), Value.Of(false)],
            ExpressionType.Number when constants.TrueForAll(static value => value is NumberValue) => Numbers([.. constants.Cast<NumberValue>().Select(static value => value.Number)], found.Item.DataType is "integer"),
            ExpressionType.Text when !HasOrder(condition) => [Value.Unknown, .. constants, Value.Of(string.Concat(constants.OfType<TextValue>().Select(static value => value.Text)) + "?")],
            ExpressionType.Date when constants.TrueForAll(static value => value is MomentValue { Kind: MomentKind.Date }) => Dates(constants.Cast<MomentValue>()),
            _ => null,
        };
    }

    private static bool HasOrder(Expression condition) =>
        condition.All().OfType<BinaryExpression>().Any(static binary => binary.IsComparison && binary.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual));

    private static IReadOnlyList<string>? CodesOf(ResolvedItem found) =>
        found.Item.CodeListRef is { } reference
        && found.Form.CodeLists.FirstOrDefault(list => string.Equals(list.Oid, reference.CodeListOid, StringComparison.Ordinal)) is { ExternalCodeList: null } list
            ? ComparisonChecker.CodesOf(list)
            : null;

    private static List<Value>? Numbers(decimal[] constants, bool whole)
    {
        var points = new List<Value> { Value.Unknown };
        Array.Sort(constants);
        if (constants.Length > 0 && (Math.Abs(constants[0]) > int.MaxValue || Math.Abs(constants[^1]) > int.MaxValue))
            return null;
        for (var index = 0; index < constants.Length; index++)
        {
            decimal[] near = whole
                ? [decimal.Floor(constants[index]) - 1, decimal.Floor(constants[index]), decimal.Floor(constants[index]) + 1]
                : [constants[index], index == 0 ? constants[0] - 1 : (constants[index - 1] + constants[index]) / 2, constants[^1] + 1];
            points.AddRange(near.Select(static number => Value.Of(number)));
        }
        return constants.Length == 0 ? [.. points, Value.Of(0m)] : points;
    }

    private static List<Value> Dates(IEnumerable<MomentValue> constants)
    {
        var days = constants.SelectMany(static date => new[] { date.Earliest, date.Latest }).Append(SomeDay)
            .Where(static day => day > DateTime.MinValue && day < DateTime.MaxValue.Date)
            .SelectMany(static day => new[] { day.AddDays(-1), day, day.AddDays(1) });
        return [Value.Unknown, .. days.Select(static day => new MomentValue(MomentKind.Date, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), day, day, null))];
    }
}
