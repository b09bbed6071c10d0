namespace Builder.Cli.Printing;

/// <summary>Numbers with their word.</summary>
internal static class Count
{
    /// <summary><c>1 form</c>, <c>2 forms</c>.</summary>
    public static string Of(int number, string word) => FormattableString.Invariant($"{number} {word}{(number == 1 ? "" : "s")}");
}
