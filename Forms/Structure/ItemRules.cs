namespace Forms.Structure;

/// <summary>An item's numbers make sense and its range checks can be decided.</summary>
internal static class ItemRules
{
    public static void Check(ItemDef item, List<FormProblem> problems)
    {
        if (item.Length < 0 || item.SignificantDigits < 0)
            problems.Add(new(ProblemCodes.LengthNegative, $"ItemDef[{item.Oid}]", "Length or SignificantDigits is negative. Give 0 or more."));
        for (var index = 0; index < item.RangeChecks.Count; index++)
        {
            foreach (var (code, text) in Check(item.RangeChecks[index]))
                problems.Add(new(code, $"ItemDef[{item.Oid}]/RangeCheck[{index + 1}]", text));
        }
    }

    private static IEnumerable<(string Code, string Text)> Check(RangeCheck check)
    {
        var values = check.CheckValues.Count;
        if (values == 0 && check.FormalExpressions.Count == 0)
            yield return (ProblemCodes.RangeCheckEmpty, "The range check has neither a CheckValue nor a FormalExpression. Say what to check or take it out.");
        if (check.SoftHard is not ("Soft" or "Hard"))
            yield return (ProblemCodes.SoftHardUnknown, $"SoftHard is '{check.SoftHard}'. Say Soft (a value that breaks the check can be kept) or Hard (it cannot).");
        if (values > 0 && check.Comparator is not ("LT" or "LE" or "GT" or "GE" or "EQ" or "NE" or "IN" or "NOTIN"))
            yield return (ProblemCodes.ComparatorUnknown, $"The comparator is '{check.Comparator}'. Use LT, LE, GT, GE, EQ, NE, IN or NOTIN.");
        if (check.Comparator is "LT" or "LE" or "GT" or "GE" or "EQ" or "NE" && values > 1)
            yield return (ProblemCodes.CheckValueCount, $"{check.Comparator} compares with one value, but {values} are given. Use IN or NOTIN, or one check for each value.");
    }
}
