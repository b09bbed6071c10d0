using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Forms.Units;

namespace Cdms.Service.Features.Exchange.Exporting;

/// <summary>A column of a table: of an item its value as entered, the unit that was chosen, and where a version in use can convert, the value in the item's first unit with that unit.</summary>
internal sealed class FormTableColumn
{
    private readonly Kind _kind;
    private readonly IReadOnlyDictionary<int, Release> _releases;

    private FormTableColumn(string groupOid, string itemOid, Kind kind, IReadOnlyDictionary<int, Release> releases) => (GroupOid, ItemOid, _kind, _releases) = (groupOid, itemOid, kind, releases);

    private enum Kind
    {
        Value,
        Unit,
        Standard,
        StandardUnit,
    }

    public string GroupOid { get; }

    public string ItemOid { get; }

    public string Header => $"{GroupOid}.{ItemOid}" + _kind switch { Kind.Value => "", Kind.Unit => ".UNIT", Kind.Standard => ".STD", _ => ".STD.UNIT" };

    /// <summary>The columns of an item.</summary>
    /// <param name="versions">The releases in use.</param>
    /// <param name="formOid">The form.</param>
    /// <param name="groupOid">The group of the item.</param>
    /// <param name="itemOid">The item.</param>
    /// <param name="hasUnit">Whether a unit was chosen for one of its values.</param>
    public static IEnumerable<FormTableColumn> Of(StudyVersions versions, string formOid, string groupOid, string itemOid, bool hasUnit)
    {
        var releases = hasUnit ? versions.Numbers.ToDictionary(number => number, number => Release.Of(versions.PlanOf(number)!, formOid, itemOid)) : [];
        var count = releases.Values.Any(release => release.Units?.Converts is true) ? 4 : hasUnit ? 2 : 1;
        return Enum.GetValues<Kind>().Take(count).Select(kind => new FormTableColumn(groupOid, itemOid, kind, releases));
    }

    /// <summary>What stands in it for a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="releaseNumber">The release that its form is pinned to: that one says which unit is the first.</param>
    public string? TextOf(ItemValue value, int releaseNumber) => _kind switch
    {
        Kind.Value => value.Value,
        Kind.Unit => value.MeasurementUnitOid,
        Kind.Standard => _releases.GetValueOrDefault(releaseNumber)?.Convert(value)?.Value,
        _ => _releases.GetValueOrDefault(releaseNumber)?.Convert(value)?.MeasurementUnitOid,
    };

    private sealed record Release(ItemUnits? Units, IReadOnlySet<string> MissingCodes)
    {
        public static Release Of(ReleasePlan plan, string formOid, string itemOid) =>
            new(plan.VersionOf(formOid) is null ? null : plan.PlanOf(formOid).UnitsOf(itemOid), plan.MissingCodes.Select(missing => missing.Code).ToHashSet(StringComparer.Ordinal));

        // A code for missing data may look like a number, and is nothing to convert.
        public StandardValue? Convert(ItemValue value) => value.Value is { } text && !MissingCodes.Contains(text) ? Units?.ToStandard(text, value.MeasurementUnitOid) : null;
    }
}
