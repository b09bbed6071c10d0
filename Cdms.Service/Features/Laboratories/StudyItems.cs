using Cdms.Service.Data;
using Cdms.Service.Features.Entry;
using Forms;
using Forms.Expressions;
using Microsoft.EntityFrameworkCore;
using Security.Access;

namespace Cdms.Service.Features.Laboratories;

/// <summary>The items of a study in all releases that are ready here.</summary>
internal sealed class StudyItems
{
    private readonly Dictionary<string, List<Found>> _items;

    private StudyItems(IEnumerable<Found> items) => _items = items.GroupBy(item => item.Definition.Oid, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.ToList(), StringComparer.Ordinal);

    public static async Task<StudyItems> ReadAsync(CdmsDbContext db, ReleasePlans plans, string studyOid, CancellationToken cancellationToken)
    {
        var numbers = await db.ReceivedReleases.AsNoTracking().Where(release => release.StudyOid == studyOid && release.ReadyAt != null).Select(release => release.ReleaseNumber).Distinct().ToListAsync(cancellationToken);
        var found = new List<Found>();
        foreach (var number in numbers.Order())
        {
            if (await plans.FindAsync(db, studyOid, number, cancellationToken) is { } plan)
                found.AddRange(plan.Study.Forms.SelectMany(form => form.ItemDefs.Select(item => new Found(form, item))));
        }
        return new(found);
    }

    public bool Has(string itemOid) => _items.ContainsKey(itemOid);

    /// <summary>True where some form has it with a type for which this holds.</summary>
    public bool IsAny(string itemOid, Func<ExpressionType, bool> isWanted) => Of(itemOid).Any(found => isWanted(ExpressionTypes.Of(found.Definition)));

    /// <summary>The units that forms offer for it.</summary>
    public IReadOnlyList<MeasurementUnit> UnitsOf(string itemOid) => [.. Of(itemOid).SelectMany(found => found.Definition.MeasurementUnitRefs
        .Select(reference => found.Form.MeasurementUnits.FirstOrDefault(unit => unit.Oid == reference.MeasurementUnitOid) ?? new MeasurementUnit { Oid = reference.MeasurementUnitOid, Name = reference.MeasurementUnitOid })).DistinctBy(unit => unit.Oid)];

    /// <summary>The codes of its lists; empty where it has none.</summary>
    public IReadOnlySet<string> CodesOf(string itemOid) => Of(itemOid).Select(found => found.Form.CodeLists.FirstOrDefault(list => list.Oid == found.Definition.CodeListRef?.CodeListOid)).OfType<CodeList>()
        .SelectMany(list => list.CodeListItems.Select(item => item.CodedValue).Concat(list.EnumeratedItems.Select(item => item.CodedValue))).ToHashSet(StringComparer.Ordinal);

    /// <summary>Items that are hidden in every form that has them: for the reader they do not exist.</summary>
    public IReadOnlyList<string> HiddenFor(StudyBlinding blinding) => blinding.HidesNothing ? [] : [.. _items.Where(item => item.Value.All(found => blinding.HidesItem(found.Form.FormDef.Oid, item.Key))).Select(item => item.Key)];

    /// <summary>The items as the reader may know of them.</summary>
    public StudyItems VisibleTo(StudyBlinding blinding) => blinding.HidesNothing ? this : new(_items.Values.SelectMany(same => same).Where(found => !blinding.HidesItem(found.Form.FormDef.Oid, found.Definition.Oid)));

    /// <summary>Under which class the trail records what is said of the item; null where some form shows it to everybody.</summary>
    public string? ClassOf(string itemOid, StudyBlinding blinding)
    {
        var classes = Of(itemOid).Select(found => blinding.ClassOf(found.Form.FormDef.Oid, itemOid)).ToList();
        return classes.Count == 0 || classes.Contains(null) ? null : classes.Order(StringComparer.Ordinal).First();
    }

    private List<Found> Of(string itemOid) => _items.GetValueOrDefault(itemOid) ?? [];

    private sealed record Found(FormDefinition Form, ItemDef Definition);
}
