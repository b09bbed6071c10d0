using System.Globalization;

namespace Benchmarks.Options;

/// <summary>A number of bytes as people write it: <c>2k</c>, <c>20k</c>, <c>2m</c>; 1k is 1,024 bytes.</summary>
internal static class ByteSize
{
    /// <summary>Null when it is no such number.</summary>
    public static int? Parse(string text)
    {
        var factor = text.Length == 0 ? 0 : char.ToLowerInvariant(text[^1]) switch { 'k' => 1024, 'm' => 1024 * 1024, _ => 1 };
        var digits = factor > 1 ? text[..^1] : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue / Math.Max(1, factor)
            ? number * factor
            : null;
    }

    /// <summary>In the largest unit that divides it.</summary>
    public static string Format(int bytes) => bytes switch
    {
        >= 1024 * 1024 when bytes % (1024 * 1024) == 0 => FormattableString.Invariant($"{bytes / (1024 * 1024)} MB"),
        >= 1024 when bytes % 1024 == 0 => FormattableString.Invariant($"{bytes / 1024} KB"),
        _ => FormattableString.Invariant($"{bytes} B"),
    };
}
