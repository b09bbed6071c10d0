using Cdms.Service.Domain;
using Forms.Expressions;
using Forms.Laboratories;
using ServiceDefaults;

namespace Cdms.Service.Features.Laboratories;

/// <summary>Judges a range by itself: whether the study has such an item and unit, and the bounds can be.</summary>
/// <param name="items">The items of the study.</param>
/// <param name="sexItemOid">The item that says the sex; null: none is settled.</param>
internal sealed class RangeRules(StudyItems items, string? sexItemOid)
{
    private const int Oldest = 150;
    private readonly IReadOnlySet<string> _sexes = sexItemOid is null ? new HashSet<string>() : items.CodesOf(sexItemOid);

    /// <summary>The range, or all that is wrong with it.</summary>
    public (ReferenceRange? Range, IReadOnlyList<RangeFault> Faults) Judge(string laboratoryOid, RangeInput input)
    {
        var (low, high, sex, unit) = (Trim(input.Low), Trim(input.High), Trim(input.Sex), Trim(input.Unit));
        var faults = FindInItem(input.ItemOid).Concat(FindInBounds(low, high)).Concat(FindInPeople(sex, input)).ToList();
        if (input.ValidTo < input.ValidFrom)
            faults.Add(new("days-reversed", "validTo", $"The last day, {input.ValidTo:yyyy-MM-dd}, lies before the first, {input.ValidFrom:yyyy-MM-dd}.", "Exchange the two, or leave the last one out."));
        var (unitOid, unitFault) = items.Has(input.ItemOid) ? UnitOf(input.ItemOid, unit) : (null, null);
        if (unitFault is not null)
            faults.Add(unitFault);
        return faults.Count > 0 ? (null, faults) : (new(0, laboratoryOid, input.ItemOid, input.ValidFrom)
        {
            ValidTo = input.ValidTo, Low = low, High = high, MeasurementUnitOid = unitOid, UnitText = unitOid is null ? unit : null, Sex = sex, AgeFrom = input.AgeFrom, AgeTo = input.AgeTo,
        }, []);
    }

    private IEnumerable<RangeFault> FindInItem(string itemOid)
    {
        if (!items.Has(itemOid))
            yield return new("unknown-item", "itemOid", $"No form of the study has an item '{itemOid}'.", "Name an item of a release that is ready here. Capitals count.");
        else if (!items.IsAny(itemOid, type => type == ExpressionType.Number))
            yield return new("item-not-numeric", "itemOid", $"The item '{itemOid}' holds no number in any form.", "Name an item of the type integer, float or double.");
    }

    private static IEnumerable<RangeFault> FindInBounds(string? low, string? high)
    {
        if (low is null && high is null)
            yield return new("bounds-missing", "low", "The range has neither a low nor a high bound.", "Give one of them at least.");
        foreach (var (field, bound) in new[] { ("low", low), ("high", high) })
        {
            if (bound is not null && !ExactNumber.TryRead(bound, out _))
                yield return new("bound-not-numeric", field, $"The bound '{Shorten(bound)}' is no decimal number of at most 28 digits.", "Write it like 3.5: with a point, without thousands, exponents, signs like < and units.");
        }
        if (ExactNumber.TryRead(low, out var from) && ExactNumber.TryRead(high, out var to) && from > to)
            yield return new("bounds-reversed", "low", $"The low bound {low} lies above the high bound {high}.", "Exchange the two.");
    }

    private IEnumerable<RangeFault> FindInPeople(string? sex, RangeInput input)
    {
        if (sex is not null && (sex.Length > LaboratoryRange.LongestCode || !StorableText.IsStorable(sex) || (_sexes.Count > 0 && !_sexes.Contains(sex))))
            yield return new("unknown-sex", "sex", $"'{Shorten(sex)}' is no code of the item that says the sex.", _sexes.Count > 0 ? $"Take one of {string.Join(", ", _sexes.Order(StringComparer.Ordinal))}, or leave it empty for any." : $"Take a code of at most {LaboratoryRange.LongestCode} characters.");
        foreach (var (field, age) in new[] { ("ageFrom", input.AgeFrom), ("ageTo", input.AgeTo) })
        {
            if (age is < 0 or > Oldest)
                yield return new("bad-age", field, $"The age {age} cannot be.", $"Give completed years, 0 to {Oldest}.");
        }
        if (input.AgeFrom > input.AgeTo)
            yield return new("ages-reversed", "ageFrom", $"The youngest age {input.AgeFrom} is above the oldest, {input.AgeTo}.", "Exchange the two.");
    }

    private (string? Oid, RangeFault? Fault) UnitOf(string itemOid, string? unit)
    {
        var units = items.UnitsOf(itemOid);
        if (units.Count == 0)
            return unit is { Length: > LaboratoryRange.LongestCode } || (unit is not null && !StorableText.IsStorable(unit)) ? (null, new("bad-unit", "unit", "The unit cannot be stored.", $"Write it with at most {LaboratoryRange.LongestCode} characters.")) : (null, null);
        var found = units.Where(known => known.Oid == unit).DefaultIfEmpty().First() ?? (units.Where(known => known.Name == unit).ToList() is [var only] ? only : null);
        var known = string.Join(", ", units.Select(one => one.Oid == one.Name ? one.Oid : $"{one.Oid} ({one.Name})"));
        return found is not null ? (found.Oid, null) : (null, new("unit-unknown", "unit", unit is null ? $"The unit is missing, and the item '{itemOid}' has units." : $"The item '{itemOid}' has no unit '{Shorten(unit)}'.", $"Take one of {known}."));
    }

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Shorten(string text) => StorableText.Clean(text.Length <= 40 ? text : text[..40] + "…");
}
