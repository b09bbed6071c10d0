using System.Globalization;

namespace Benchmarks.Editing;

/// <summary>How large a form, and how many keys into each field.</summary>
internal sealed record EditorOptions
{
    public const string Usage = "editor [--items 401] [--keys 300]";

    private const int MostItems = 5_000;
    private const int MostKeys = 10_000;

    /// <summary>Items of the form; 401 are in the longest one that is known.</summary>
    public int Items { get; init; } = 401;

    /// <summary>Keys for each field that is typed into.</summary>
    public int Keys { get; init; } = 300;

    /// <summary>Null when it asks for something unknown.</summary>
    public static EditorOptions? Parse(IReadOnlyList<string> args)
    {
        var options = new EditorOptions();
        for (var i = 0; i < args.Count; i += 2)
        {
            var number = i + 1 < args.Count && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
            if (args[i] == "--items" && number is >= 3 and <= MostItems)
                options = options with { Items = number };
            else if (args[i] == "--keys" && number is >= 10 and <= MostKeys)
                options = options with { Keys = number };
            else
                return null;
        }

        return options;
    }
}
