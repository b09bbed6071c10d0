using System.Collections.Frozen;

namespace Forms.Units;

/// <summary>The units that convert, each by definition and exactly. What needs to know the analyte (molar units), and what has no fixed length (months, years), is not among them.</summary>
public static class KnownUnits
{
    /// <summary>The Context of an Alias that holds a UCUM code.</summary>
    public const string AliasContext = "UCUM";

    /// <summary>All, by quantity. Bases: gram, metre, kelvin, pascal, litre, second.</summary>
    public static IReadOnlyList<KnownUnit> All { get; } =
    [
        new("kg", "mass", 1000), new("g", "mass", 1), new("mg", "mass", 1, 1000), new("ug", "mass", 1, 1_000_000), new("[lb_av]", "mass", 453.59237m), new("[oz_av]", "mass", 28.349523125m), new("[stone_av]", "mass", 6350.29318m),
        new("m", "length", 1), new("cm", "length", 1, 100), new("mm", "length", 1, 1000), new("[in_i]", "length", 0.0254m), new("[ft_i]", "length", 0.3048m),
        new("K", "temperature", 1), new("Cel", "temperature", 1, 1, 273.15m), new("[degF]", "temperature", 5, 9, 459.67m),
        // By UCUM's own definitions: m[Hg] is 133.3220 kPa, m[H2O] is 9.80665 kPa.
        new("Pa", "pressure", 1), new("hPa", "pressure", 100), new("kPa", "pressure", 1000), new("mbar", "pressure", 100), new("mm[Hg]", "pressure", 133.322m), new("cm[H2O]", "pressure", 98.0665m),
        new("L", "volume", 1), new("dL", "volume", 1, 10), new("mL", "volume", 1, 1000), new("uL", "volume", 1, 1_000_000), new("[foz_us]", "volume", 0.0295735295625m),
        new("s", "time", 1), new("ms", "time", 1, 1000), new("min", "time", 60), new("h", "time", 3600), new("d", "time", 86_400), new("wk", "time", 604_800),
    ];

    // UCUM has both spellings of the litre.
    private static readonly FrozenDictionary<string, KnownUnit> ByCode = All.Select(static unit => (unit.Code, unit)).Concat(All.Where(static unit => unit.Code.EndsWith('L')).Select(static unit => (unit.Code[..^1] + "l", unit)))
        .ToFrozenDictionary(static pair => pair.Item1, static pair => pair.unit, StringComparer.Ordinal);

    // As files and people write them. To the letter: capitals tell mg from Mg.
    private static readonly FrozenDictionary<string, string> BySymbol = Spelled(
        ("[lb_av]", "lb lbs LB"), ("[oz_av]", "oz OZ"), ("[stone_av]", "st"), ("ug", "µg μg mcg"), ("kg", "KG"), ("cm", "CM"), ("[in_i]", "in IN"), ("[ft_i]", "ft FT"),
        ("Cel", "°C ℃ C degC"), ("[degF]", "°F ℉ F degF"), ("mm[Hg]", "mmHg mmhg MMHG"), ("cm[H2O]", "cmH2O"), ("uL", "µL μL µl μl"), ("mL", "cc"), ("[foz_us]", "floz"), ("s", "sec"), ("h", "hr"));

    private static readonly FrozenDictionary<string, string> ByWord = new Dictionary<string, string>(Spelled(
        ("kg", "kilogram kilograms"), ("g", "gram grams"), ("mg", "milligram milligrams"), ("ug", "microgram micrograms"), ("[lb_av]", "pound pounds"), ("[oz_av]", "ounce ounces"), ("m", "metre metres meter meters"),
        ("cm", "centimetre centimetres centimeter centimeters"), ("mm", "millimetre millimetres millimeter millimeters"), ("[in_i]", "inch inches"), ("[ft_i]", "foot feet"), ("Cel", "celsius"), ("[degF]", "fahrenheit"), ("K", "kelvin"),
        ("L", "litre litres liter liters"), ("mL", "millilitre millilitres milliliter milliliters"), ("s", "second seconds"), ("min", "minute minutes"), ("h", "hour hours"), ("d", "day days"), ("wk", "week weeks"))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The unit that a measurement unit of a form is; null where none is said, an unknown one, or two.</summary>
    /// <remarks>An Alias with the Context UCUM decides alone. Else its symbols and its name are looked at; those that we know must agree.</remarks>
    /// <param name="unit">The measurement unit.</param>
    public static KnownUnit? Of(MeasurementUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var codes = unit.Aliases.Where(static alias => string.Equals(alias.Context, AliasContext, StringComparison.OrdinalIgnoreCase)).Select(static alias => alias.Name.Trim()).ToList();
        var meant = codes.Count > 0
            ? codes.Select(static code => ByCode.GetValueOrDefault(code)).ToList()
            : (unit.Symbol?.Texts.Select(static text => text.Text) ?? []).Append(unit.Name).Select(Read).Where(static known => known is not null).ToList();
        return meant.Distinct().ToList() is [var only] ? only : null;
    }

    private static KnownUnit? Read(string text)
    {
        var name = text.Trim();
        return ByCode.GetValueOrDefault(name) ?? (BySymbol.TryGetValue(name, out var code) || ByWord.TryGetValue(name, out code) ? ByCode[code] : null);
    }

    private static FrozenDictionary<string, string> Spelled(params ReadOnlySpan<(string Code, string Names)> spellings)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, names) in spellings)
        {
            foreach (var name in names.Split(' '))
                all.Add(name, code);
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
