using Forms.Entry;
using Forms.Expressions;

namespace Forms.Laboratories;

/// <summary>Says of the items of an entry which reference range counts, by what the entry itself and the subject's other forms say.</summary>
internal sealed class LabJudge(LaboratoryContext context, EntryContext entry, IReadOnlyDictionary<string, EntryGroup> groups)
{
    private LaboratorySources Sources => context.Sources;

    /// <summary>Whether ranges may be known for the item.</summary>
    public bool IsAbout(EntryItem item) => item.Type == ExpressionType.Number && context.HasRanges(item.Definition.Oid);

    /// <summary>Whether other items are judged by it.</summary>
    public bool IsSource(EntryItem item) => context.SourceItems.Contains(item.Definition.Oid);

    /// <summary>The range with the flag; null: no range is known.</summary>
    public LabResult? Judge(EntryItem item)
    {
        if (!IsAbout(item) || !item.IsCollected)
            return null;
        var range = context.Picked is { } picked ? picked.GetValueOrDefault(item.Place) : RangePicking.Pick(context.RangesOf(item.Definition.Oid), By(item));
        return range is null ? null : new(range, FlagOf(item, range));
    }

    // Values of different units do not compare, and a unit that is not chosen is not known.
    private static LabFlag? FlagOf(EntryItem item, ReferenceRange range) =>
        item.Value.IsKnown && string.Equals(item.Unit, range.MeasurementUnitOid, StringComparison.Ordinal) && item.Findings.All(static finding => finding.Severity != EntrySeverity.Hard || finding.Code is EntryCodes.RangeCheck)
        && ExactNumber.TryRead(item.Text, out var number) ? RangePicking.Flag(range, number) : null;

    private PickedBy By(EntryItem item)
    {
        var collected = CollectedFor(item);
        return new(LaboratoryOf(item), collected) { Sex = Sources.SexItemOid is { } sex ? Agreed(Everywhere(sex)) : null, Age = collected is null ? null : AgeOn(item, collected) };
    }

    /// <summary>What the form says; where it does not ask, the only laboratory of the site.</summary>
    private string? LaboratoryOf(EntryItem item)
    {
        var said = Nearest(item, Sources.LaboratoryItemOids);
        var found = said is null ? (context.Laboratories is [var only] ? only : null) : Agreed(said)?.Trim();
        return context.Laboratories.Contains(found, StringComparer.Ordinal) ? found : null;
    }

    /// <summary>The day of collection; where the form does not ask for it, the day of the visit.</summary>
    private MomentValue? CollectedFor(EntryItem item) => Day(Agreed(Nearest(item, Sources.CollectedItemOids) ?? Sources.VisitDateItemOids
        .SelectMany(oid => InForm(oid).Concat(context.Others.Where(value => value.At.IsAtVisitOf(context.Here) && Is(value.ItemOid, oid)).Select(static value => value.Text)))));

    private AgeExtent? AgeOn(EntryItem item, MomentValue collected)
    {
        if (Sources.BirthItemOid is { } birth && Day(Agreed(Everywhere(birth))) is { } born)
            return AgeExtent.Between(born, collected);
        if (Sources.AgeItemOid is not { } oid)
            return null;
        // An age beside the value is that of the collection.
        if (Nearest(item, [oid]) is { } beside)
            return Years(Agreed(beside)) is { } years ? new(years, years) : null;
        var aged = context.Others.Where(value => Is(value.ItemOid, oid) && IsGiven(value.Text)).Select(value => (Age: value.Text, On: Agreed(context.Others
            .Where(day => day.At == value.At && Is(day.ItemOid, Sources.AgeDateItemOid)).Select(static day => day.Text)))).Distinct().Take(2).ToList();
        return aged is [var one] && Years(one.Age) is { } age && Day(one.On) is { } asOf ? AgeExtent.Between(age, asOf, collected) : null;
    }

    /// <summary>In the same repeat, else elsewhere in the form; null where the form collects none of the items.</summary>
    private List<string?>? Nearest(EntryItem item, IReadOnlyList<string> oids)
    {
        var here = groups[item.Place.Group].Find(item.Place.RepeatKey)?.Items.Where(other => other.IsCollected && oids.Contains(other.Definition.Oid, StringComparer.Ordinal)).Select(static other => other.Text).ToList();
        if (here is { Count: > 0 })
            return here;
        var elsewhere = oids.SelectMany(InForm).ToList();
        return elsewhere.Count > 0 ? elsewhere : null;
    }

    private IEnumerable<string?> Everywhere(string oid) => InForm(oid).Concat(context.Others.Where(value => Is(value.ItemOid, oid)).Select(static value => value.Text));

    private IEnumerable<string?> InForm(string oid) => groups.Values.SelectMany(static group => group.Repeats).SelectMany(static repeat => repeat.Items)
        .Where(item => item.IsCollected && Is(item.Definition.Oid, oid)).Select(static item => item.Text);

    /// <summary>What all say that say anything; null where nobody does, or two differ.</summary>
    private string? Agreed(IEnumerable<string?> texts) => texts.Where(IsGiven).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : null;

    private bool IsGiven(string? text) => !string.IsNullOrWhiteSpace(text) && !entry.IsMissing(text);

    private static MomentValue? Day(string? text) => text is not null && MomentValue.TryRead(text.Trim(), out var moment) && moment.Kind != MomentKind.Time ? moment.ToDate() : null;

    private static int? Years(string? text) => ExactNumber.TryRead(text, out var years) && years is >= 0 and <= 150 ? (int)decimal.Truncate(years) : null;

    private static bool Is(string oid, string? other) => string.Equals(oid, other, StringComparison.Ordinal);
}
