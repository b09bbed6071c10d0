using System.CommandLine.Parsing;
using System.Globalization;

namespace Builder.Cli.Arguments;

/// <summary>How long to wait, as a person writes it: <c>90s</c>, <c>10m</c>, <c>2h</c>.</summary>
internal static class Duration
{
    private const int LongestHours = 7 * 24;

    /// <summary>Where nothing is said.</summary>
    public static TimeSpan Usual { get; } = TimeSpan.FromMinutes(10);

    public static TimeSpan? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (text.Length > 1 && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Unit(text[^1]) is { } unit
            && number * unit is var duration && duration > TimeSpan.Zero && duration <= TimeSpan.FromHours(LongestHours))
            return duration;
        argument.AddError($"--timeout cannot be '{text}': give a number with s, m or h, at most {LongestHours}h, such as 10m.");
        return null;
    }

    private static TimeSpan? Unit(char letter) => letter switch
    {
        's' => TimeSpan.FromSeconds(1),
        'm' => TimeSpan.FromMinutes(1),
        'h' => TimeSpan.FromHours(1),
        _ => null,
    };
}
