using Forms.Expressions;

namespace Forms.Laboratories;

/// <summary>What an entry knows of laboratories: the ranges that may count for it, and what the subject's other forms say. Safe for several threads.</summary>
public sealed class LaboratoryContext
{
    private readonly ILookup<string, ReferenceRange> _ranges;

    internal LaboratoryContext(SubjectLaboratories laboratories, FormAtVisit here, IReadOnlyList<SourceValue> others)
    {
        (Here, Others, Sources, Laboratories, SourceItems) = (here, others, laboratories.Sources, laboratories.LaboratoryOids, laboratories.SourceItems);
        _ranges = laboratories.Ranges.ToLookup(static range => range.ItemOid, StringComparer.Ordinal);
    }

    private LaboratoryContext(IReadOnlyDictionary<ItemPlace, ReferenceRange> picked)
    {
        (Here, Others, Sources, Laboratories, SourceItems, Picked) = (new("", "", "", ""), [], new(), [], new HashSet<string>(), picked);
        _ranges = picked.Values.ToLookup(static range => range.ItemOid, StringComparer.Ordinal);
    }

    internal FormAtVisit Here { get; }

    internal IReadOnlyList<SourceValue> Others { get; }

    internal LaboratorySources Sources { get; }

    internal IReadOnlyList<string> Laboratories { get; }

    internal IReadOnlySet<string> SourceItems { get; }

    internal IReadOnlyDictionary<ItemPlace, ReferenceRange>? Picked { get; }

    /// <summary>A context in which each place has the range that was picked for it before, as in a form that is locked.</summary>
    public static LaboratoryContext Of(IReadOnlyDictionary<ItemPlace, ReferenceRange> picked)
    {
        ArgumentNullException.ThrowIfNull(picked);
        return new(picked);
    }

    internal bool HasRanges(string itemOid) => _ranges.Contains(itemOid);

    internal IEnumerable<ReferenceRange> RangesOf(string itemOid) => _ranges[itemOid];
}
