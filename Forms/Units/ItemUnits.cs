using System.Globalization;
using Forms.Expressions;

namespace Forms.Units;

/// <summary>The units of one item. The first is its standard unit: what is entered in another one is shown in it too, where both are known.</summary>
public sealed class ItemUnits
{
    private const int MostDecimals = 20;
    private readonly Dictionary<string, KnownUnit?> _units;

    private ItemUnits(string standardOid, IReadOnlyList<string> oids, Dictionary<string, KnownUnit?> units)
    {
        (StandardOid, _units) = (standardOid, units);
        Converts = oids.Any(oid => oid != standardOid && Find(oid) is { } other && other.Quantity == Find(standardOid)?.Quantity);
    }

    /// <summary>OID of the standard unit.</summary>
    public string StandardOid { get; }

    /// <summary>True if one of the other units converts to it.</summary>
    public bool Converts { get; }

    /// <summary>The units of an item; null where it has none, and where its values are no numbers.</summary>
    /// <param name="item">The item.</param>
    /// <param name="units">The units of its form by OID.</param>
    public static ItemUnits? Of(ItemDef item, IReadOnlyDictionary<string, MeasurementUnit> units)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(units);
        if (item.MeasurementUnitRefs is not [var first, ..] || ExpressionTypes.Of(item) != ExpressionType.Number)
            return null;
        var own = item.MeasurementUnitRefs.Select(static unit => unit.MeasurementUnitOid).Distinct(StringComparer.Ordinal).ToList();
        var all = own.Concat(item.RangeChecks.Select(static check => check.MeasurementUnitRef?.MeasurementUnitOid).OfType<string>()).Distinct(StringComparer.Ordinal);
        return new(first.MeasurementUnitOid, own, all.ToDictionary(static oid => oid, oid => units.TryGetValue(oid, out var unit) ? KnownUnits.Of(unit) : null, StringComparer.Ordinal));
    }

    /// <summary>A value in another unit of the item or of its checks, not rounded; null where nothing is known of one of them.</summary>
    public decimal? Convert(decimal value, string fromOid, string toOid) => Find(fromOid) is { } from && Find(toOid) is { } to ? from.Convert(value, to) : null;

    /// <summary>What was entered in the standard unit; null where nothing converts, or no number or unit was entered.</summary>
    /// <remarks>Rounded to the decimals that a tenth of the last digit entered takes, so that it converts back to just what was entered; halves go away from zero, and noughts at the end are left off.</remarks>
    /// <param name="text">What was entered; a missing-data code is nothing to convert.</param>
    /// <param name="unitOid">The unit that was chosen.</param>
    public StandardValue? ToStandard(string? text, string? unitOid)
    {
        if (!Converts || unitOid is null || ItemText.Read(ExpressionType.Number, text) is not NumberValue { Number: var number })
            return null;
        if (string.Equals(unitOid, StandardOid, StringComparison.Ordinal))
            return new(text!.Trim(), StandardOid);
        return Find(unitOid) is { } from && Find(StandardOid) is { } to && from.Convert(number, to) is { } exact
            ? new(Math.Round(exact, DecimalsFor(number, from.StepIn(to)), MidpointRounding.AwayFromZero).ToString("0.############################", CultureInfo.InvariantCulture), StandardOid)
            : null;
    }

    private KnownUnit? Find(string oid) => _units.GetValueOrDefault(oid);

    private static int DecimalsFor(decimal entered, decimal step)
    {
        for (var digit = 0; digit < entered.Scale; digit++)
            step /= 10;
        var (decimals, unit) = (0, 1m);
        while (unit > step / 10 && decimals < MostDecimals)
            (decimals, unit) = (decimals + 1, unit / 10);
        return decimals;
    }
}
