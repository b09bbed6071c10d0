using System.Globalization;

namespace Benchmarks.Exporting;

/// <summary>What the <c>export</c> verb is told.</summary>
/// <param name="Values">How many values stand in the database.</param>
/// <param name="Formats">The formats, one after the other.</param>
internal sealed record ExportOptions(int Values, IReadOnlyList<string> Formats)
{
    public const string Usage = "export [--values N] [--formats odm132,odm20,csv,xlsx]";

    private static readonly string[] Known = ["odm132", "odm20", "csv", "xlsx"];

    private static readonly ExportOptions Usual = new(4_000_000, Known);

    public static ExportOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = Usual;
        for (var at = 0; at < arguments.Count; at += 2)
        {
            var value = at + 1 < arguments.Count ? arguments[at + 1] : "";
            switch (arguments[at])
            {
                case "--values" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var values) && values > 0:
                    options = options with { Values = values };
                    break;
                case "--formats" when value.Split(',') is var formats && formats.All(Known.Contains):
                    options = options with { Formats = formats };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
