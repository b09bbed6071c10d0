using System.Globalization;
using System.Text;

namespace Benchmarks.Figures;

/// <summary>One figure of ours beside those of the loops; null where it was not measured.</summary>
internal sealed record Metric(string Name, double? Value, double? Raw, double? Durable)
{
    public double? RatioToRaw => Ratio(Value, Raw);

    public double? RatioToDurable => Ratio(Value, Durable);

    /// <summary>One JSON object on one line.</summary>
    public string ToJson() => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"{{\"metric\":\"{Name}\",\"value\":{Text(Value, 3)},\"raw\":{Text(Raw, 3)},\"durable\":{Text(Durable, 3)}")
        .Append(CultureInfo.InvariantCulture, $",\"ratio_raw\":{Text(RatioToRaw, 4)},\"ratio_durable\":{Text(RatioToDurable, 4)}}}")
        .ToString();

    private static string Text(double? value, int digits) =>
        value is { } number ? Math.Round(number, digits).ToString(CultureInfo.InvariantCulture) : "null";

    private static double? Ratio(double? value, double? other) => other is > 0 ? value / other : null;
}
