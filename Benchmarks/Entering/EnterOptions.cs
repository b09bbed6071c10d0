using System.Globalization;

namespace Benchmarks.Entering;

/// <summary>What the <c>enter</c> verb is told.</summary>
/// <param name="Sessions">How many people enter, one item a second each.</param>
/// <param name="Seconds">How long at each size.</param>
/// <param name="Sizes">How many values stand in the database, one size after the other.</param>
internal sealed record EnterOptions(int Sessions, int Seconds, IReadOnlyList<int> Sizes)
{
    public const string Usage = "enter [--sessions N] [--seconds N] [--sizes N,N,…]";

    private static readonly EnterOptions Usual = new(200, 60, [10_000, 100_000, 1_000_000, 4_000_000]);

    public static EnterOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = Usual;
        for (var at = 0; at < arguments.Count; at += 2)
        {
            if (at + 1 == arguments.Count || arguments[at + 1].Split(',').Select(Read).ToList() is var numbers && numbers.Contains(0))
                return null;
            options = arguments[at] switch
            {
                "--sessions" => options with { Sessions = numbers[0] },
                "--seconds" => options with { Seconds = numbers[0] },
                "--sizes" => options with { Sizes = [.. numbers.Order()] },
                _ => null!,
            };
            if (options is null)
                return null;
        }

        return options;
    }

    private static int Read(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
