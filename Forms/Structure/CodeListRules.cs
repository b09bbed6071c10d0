namespace Forms.Structure;

/// <summary>A coded value means one thing, and a list is of one sort.</summary>
internal static class CodeListRules
{
    public static IEnumerable<FormProblem> Check(CodeList codeList)
    {
        var path = $"CodeList[{codeList.Oid}]";
        bool[] sorts = [codeList.CodeListItems.Count > 0, codeList.EnumeratedItems.Count > 0, codeList.ExternalCodeList is not null];
        if (sorts.Count(sort => sort) > 1)
            yield return new(ProblemCodes.CodeListMixed, path, "The code list has more than one of CodeListItem, EnumeratedItem and ExternalCodeList. Keep one sort.");
        var values = codeList.CodeListItems.Select(item => item.CodedValue).Concat(codeList.EnumeratedItems.Select(item => item.CodedValue));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values.Where(value => !seen.Add(value)))
            yield return new(ProblemCodes.CodedValueDuplicate, $"{path}/CodedValue[{value}]", $"The coded value '{value}' stands twice in the list. Give each entry its own value.");
    }
}
