using System.Text.RegularExpressions;

namespace Forms.Entry.Checks;

/// <summary>Spellings of ODM 1.3.2, section 2.14. None of them can backtrack far; the time limit is a second fence.</summary>
internal static partial class TypePatterns
{
    private const int Limit = 1000;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\A[+-]?[0-9]+\z", Options, Limit)]
    public static partial Regex Whole();

    [GeneratedRegex(@"\A[+-]?[0-9]+(\.[0-9]+)?\z", Options, Limit)]
    public static partial Regex Plain();

    [GeneratedRegex(@"\A([+-]?[0-9]+(\.[0-9]+)?([DdEe][+-]?[0-9]+)?|-?INF|NaN)\z", Options, Limit)]
    public static partial Regex Scientific();

    [GeneratedRegex(@"\A([0-9A-Fa-f]{2})+\z", Options, Limit)]
    public static partial Regex Hex();

    [GeneratedRegex(@"\A([0-9]{4}|-)-(0[1-9]|1[0-2]|-)-(0[1-9]|[12][0-9]|3[01]|-)\z", Options, Limit)]
    public static partial Regex IncompleteDate();

    [GeneratedRegex(@"\A([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?\z", Options, Limit)]
    public static partial Regex Clock();

    [GeneratedRegex(@"\A([01][0-9]|2[0-3])\z", Options, Limit)]
    public static partial Regex Hour();

    [GeneratedRegex(@"\A([01][0-9]|2[0-3]|-):([0-5][0-9]|-):([0-5][0-9]|-)\z", Options, Limit)]
    public static partial Regex IncompleteClock();

    [GeneratedRegex(@"\A[+-]?P([0-9]+W|(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]+)?S)?)?)\z", Options, Limit)]
    public static partial Regex Duration();
}
