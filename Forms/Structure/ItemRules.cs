namespace Forms.Structure;

/// <summary>An item's numbers make sense and its range checks can be decided.</summary>
internal static class ItemRules
{
    public static IEnumerable<FormProblem> Check(ItemDef item)
    {
        var path = $"ItemDef[{item.Oid}]";
        if (item.Length < 0 || item.SignificantDigits < 0)
            yield return new(ProblemCodes.LengthNegative, path, "Length or SignificantDigits is negative. Give 0 or more.");
        for (var index = 0; index < item.RangeChecks.Count; index++)
        {
            foreach (var problem in Check(item.RangeChecks[index], $"{path}/RangeCheck[{index + 1}]"))
                yield return problem;
        }
    }

    private static IEnumerable<FormProblem> Check(RangeCheck check, string path)
    {
        var values = check.CheckValues.Count;
        if (values == 0 && check.FormalExpressions.Count == 0)
            yield return new(ProblemCodes.RangeCheckEmpty, path, "The range check has neither a CheckValue nor a FormalExpression. Say what to check or take it out.");
        if (check.SoftHard is not ("Soft" or "Hard"))
            yield return new(ProblemCodes.SoftHardUnknown, path, $"SoftHard is '{check.SoftHard}'. Say Soft (a value that breaks the check can be kept) or Hard (it cannot).");
        if (values > 0 && check.Comparator is not ("LT" or "LE" or "GT" or "GE" or "EQ" or "NE" or "IN" or "NOTIN"))
            yield return new(ProblemCodes.ComparatorUnknown, path, $"The comparator is '{check.Comparator}'. Use LT, LE, GT, GE, EQ, NE, IN or NOTIN.");
        if (check.Comparator is "LT" or "LE" or "GT" or "GE" or "EQ" or "NE" && values > 1)
            yield return new(ProblemCodes.CheckValueCount, path, $"{check.Comparator} compares with one value, but {values} are given. Use IN or NOTIN, or one check for each value.");
    }
}
