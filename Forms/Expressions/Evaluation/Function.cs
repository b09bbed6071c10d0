namespace Forms.Expressions;

/// <summary>A function of the language: what it takes and what it makes of known values.</summary>
internal sealed record Function(string Name, string Usage, ExpressionType[] Parameters, int Fewest, int Most, ExpressionType? Result, Func<Value[], Value> Apply)
{
    private static readonly Dictionary<string, Function> ByName =
        new[] { NumberFunctions.All, TextFunctions.All, DateFunctions.All }.SelectMany(static set => set).ToDictionary(static function => function.Name, StringComparer.Ordinal);

    /// <summary>Most values of a function that takes any number of them.</summary>
    public const int Many = 1000;

    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>True for the one function that looks at its values one after another instead of needing all.</summary>
    public bool TakesFirstKnown { get; init; }

    public string Counted => Most == Many ? $"at least {Fewest} value{(Fewest == 1 ? "" : "s")}" : Fewest == Most ? $"{Most} value{(Most == 1 ? "" : "s")}" : $"{Fewest} or {Most} values";

    public static Function? Find(string name) => ByName.GetValueOrDefault(name);

    public ExpressionType ParameterAt(int index) => Parameters.Length == 0 ? ExpressionType.Any : Parameters[Math.Min(index, Parameters.Length - 1)];
}
