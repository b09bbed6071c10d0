using System.Collections.Frozen;
using Forms.Expressions;
using Forms.Laboratories;
using Forms.Units;

namespace Forms.Entry;

/// <summary>An item at its place in an entry: what is entered or computed for it, and what is wrong with it.</summary>
public sealed class EntryItem
{
    private readonly EntryContext _context;
    private readonly EntryGroup _group;
    private bool _isHidden;

    internal EntryItem(PlannedItem planned, EntryGroup group, string repeatKey, EntryContext context)
    {
        (_context, _group, Planned) = (context, group, planned);
        Place = new(group.Definition.Oid, planned.Definition.Oid) { RepeatKey = repeatKey };
    }

    /// <summary>Where it stands.</summary>
    public ItemPlace Place { get; }

    /// <summary>Its definition.</summary>
    public ItemDef Definition => Planned.Definition;

    /// <summary>The reference of its group to it.</summary>
    public ItemRef Reference => Planned.Reference;

    /// <summary>Its code list; null for none, and for one that the form lacks.</summary>
    public CodeList? CodeList => Planned.CodeList;

    /// <summary>The type of its values.</summary>
    public ExpressionType Type => Planned.Type;

    /// <summary>True if a method computes it, so that nobody enters it.</summary>
    public bool IsDerived => Planned.IsDerived;

    /// <summary>Whether it must have a value where its group is filled in.</summary>
    public bool IsMandatory => Reference.Mandatory is true;

    /// <summary>False while a condition on it or on its group is true: its text is kept but does not count.</summary>
    public bool IsCollected => !_isHidden && _group.IsCollected;

    /// <summary>The text entered, or computed; null for none.</summary>
    public string? Text { get; private set; }

    /// <summary>OID of the unit that was chosen; null for none.</summary>
    public string? MeasurementUnitOid { get; private set; }

    /// <summary>OID of the unit that counts: the chosen one, or the only one that the item has.</summary>
    public string? Unit => MeasurementUnitOid ?? (Definition.MeasurementUnitRefs is [var only] ? only.MeasurementUnitOid : null);

    /// <summary>What is entered, converted to the first unit of the item; null where nothing converts. It is shown and exported beside what is entered, and nothing computes with it.</summary>
    public StandardValue? Standard => IsCodedMissing ? null : Planned.Units?.ToStandard(Text, MeasurementUnitOid);

    /// <summary>True if a missing-data code stands in the place of the value.</summary>
    public bool IsCodedMissing => _context.IsMissing(Text);

    /// <summary>What the text comes to; unknown while the item is not collected.</summary>
    public Value Value => IsCollected ? Read : Value.Unknown;

    /// <summary>What is wrong with it, in the order of its rules.</summary>
    public IReadOnlyList<EntryFinding> Findings { get; internal set; } = [];

    /// <summary>The reference range of the laboratory, and where the value lies; null: no range is known.</summary>
    public LabResult? Laboratory { get; internal set; }

    internal PlannedItem Planned { get; }

    internal FrozenSet<string>? Codes => Planned.Codes;

    internal bool IsFilled => IsCollected && !IsDerived && !string.IsNullOrWhiteSpace(Text);

    private Value Read { get; set; } = Value.Unknown;

    /// <returns>Whether the text is another one than before.</returns>
    internal bool Put(string? text, string? unit)
    {
        MeasurementUnitOid = unit;
        if (string.Equals(Text, text, StringComparison.Ordinal))
            return false;
        Text = text;
        Read = _context.IsMissing(text) ? Value.Unknown : ItemText.Read(Type, text);
        return true;
    }

    /// <returns>Whether it was the other way before.</returns>
    internal bool Hide(bool isHidden)
    {
        var changed = _isHidden != isHidden;
        _isHidden = isHidden;
        return changed;
    }
}
