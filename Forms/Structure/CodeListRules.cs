namespace Forms.Structure;

/// <summary>A coded value means one thing, and a list is of one sort.</summary>
internal static class CodeListRules
{
    public static void Check(CodeList codeList, List<FormProblem> problems)
    {
        var sorts = (codeList.CodeListItems.Count > 0 ? 1 : 0) + (codeList.EnumeratedItems.Count > 0 ? 1 : 0) + (codeList.ExternalCodeList is null ? 0 : 1);
        if (sorts > 1)
            problems.Add(new(ProblemCodes.CodeListMixed, PathOf(codeList), "The code list has more than one of CodeListItem, EnumeratedItem and ExternalCodeList. Keep one sort."));
        var seen = new HashSet<string>(codeList.CodeListItems.Count + codeList.EnumeratedItems.Count, StringComparer.Ordinal);
        for (var index = 0; index < codeList.CodeListItems.Count; index++)
            CheckValue(codeList, codeList.CodeListItems[index].CodedValue, seen, problems);
        for (var index = 0; index < codeList.EnumeratedItems.Count; index++)
            CheckValue(codeList, codeList.EnumeratedItems[index].CodedValue, seen, problems);
    }

    private static void CheckValue(CodeList codeList, string value, HashSet<string> seen, List<FormProblem> problems)
    {
        if (!seen.Add(value))
            problems.Add(new(ProblemCodes.CodedValueDuplicate, $"{PathOf(codeList)}/CodedValue[{value}]", $"The coded value '{value}' stands twice in the list. Give each entry its own value."));
    }

    private static string PathOf(CodeList codeList) => $"CodeList[{codeList.Oid}]";
}
