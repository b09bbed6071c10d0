namespace Forms.Surveys;

/// <summary>What the cell required says: yes, no, or an expression that decides.</summary>
internal static class RequiredWord
{
    private static readonly string[] Yes = ["YES", "TRUE", "TRUE()", "1", "Y"];
    private static readonly string[] No = ["", "NO", "FALSE", "FALSE()", "0", "N"];

    public static bool IsYes(string cell) => Yes.Contains(cell.ToUpperInvariant(), StringComparer.Ordinal);

    public static bool IsCondition(string cell) => !IsYes(cell) && !No.Contains(cell.ToUpperInvariant(), StringComparer.Ordinal);
}
