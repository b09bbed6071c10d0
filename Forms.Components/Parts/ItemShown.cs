using Forms.Components.Markup;
using Forms.Entry;
using Forms.Laboratories;
using Forms.Units;

namespace Forms.Components.Parts;

/// <summary>An item as its field shows it: ids, states and what belongs together for those who cannot see it.</summary>
public sealed class ItemShown
{
    internal ItemShown(EntryItem item, ViewContext context)
    {
        (Item, Context) = (item, context);
        Kind = FieldKinds.Of(item, context.MostRadios);
        Id = context.IdOf(item.Place);
        Findings = context.Shown(item.Findings);
        Kept = Kind is FieldKind.Computed or FieldKind.Reading ? null : context.WhyKept(item);
    }

    internal EntryItem Item { get; }

    internal ViewContext Context { get; }

    internal FieldKind Kind { get; }

    internal string Id { get; }

    internal IReadOnlyList<EntryFinding> Findings { get; }

    /// <summary>Why the item is not to be changed; null: it may be, as far as the form may.</summary>
    internal string? Kept { get; }

    internal bool IsReadOnly => Context.IsReadOnly || Kept is not null;

    internal string KeptId => $"{Id}-kept";

    /// <summary>The value in the first unit of the item; null where it is entered in that one, or nothing converts.</summary>
    internal StandardValue? Standard => Item.Standard is { } standard && standard.MeasurementUnitOid != Item.MeasurementUnitOid ? standard : null;

    internal string StandardId => $"{Id}-standard";

    internal string LabelId => $"{Id}-label";

    internal string HintId => $"{Id}-hint";

    internal string FormatId => $"{Id}-format";

    internal string UnitId => $"{Id}-unit";

    internal string LaboratoryId => $"{Id}-laboratory";

    internal string FindingsId => $"{Id}-findings";

    /// <summary>True for what a label can name by itself.</summary>
    internal bool IsSingleInput => Kind is FieldKind.Line or FieldKind.LongText or FieldKind.List or FieldKind.Computed;

    internal string Format => Kind == FieldKind.Line ? DataTypeTexts.FormatOf(Item.Definition.DataType) : "";

    internal bool TakesMissingCode => Context.Session.MissingCodes.Count > 0 && Kind is not (FieldKind.Computed or FieldKind.Reading or FieldKind.File);

    /// <summary>The text of the field; none while a missing-data code stands in its place.</summary>
    internal string? Text => Item.IsCodedMissing ? null : Item.Text;

    internal bool IsDisabled => IsReadOnly || Item.IsCodedMissing;

    internal string? Required => Item is { IsMandatory: true, IsDerived: false } && Kind != FieldKind.Reading ? "true" : null;

    // What is only missing is not wrong: a form would be red before anybody typed. Neither is what a laboratory found out of its range.
    internal string? Invalid => Findings.Any(static finding => finding.Severity != EntrySeverity.Incomplete && finding.Code is not EntryCodes.LabRange) ? "true" : null;

    /// <summary>The bounds with their unit.</summary>
    internal string RangeText(ReferenceRange range) => range.MeasurementUnitOid is { } oid
        ? $"{range.Bounds} {UnitText(oid)}"
        : range.UnitText is { } unit ? $"{range.Bounds} {unit}" : range.Bounds;

    internal string? DescribedBy
    {
        get
        {
            string?[] ids =
            [
                ItemWords.Hint(Item, Context.Language) is null ? null : HintId,
                Item.Definition.MeasurementUnitRefs.Count == 1 ? UnitId : null,
                Item.Laboratory is null ? null : LaboratoryId,
                Format.Length > 0 ? FormatId : null,
                Standard is null ? null : StandardId,
                Kept is null ? null : KeptId,
                Findings.Count > 0 ? FindingsId : null,
            ];
            var present = string.Join(' ', ids.OfType<string>());
            return present.Length > 0 ? present : null;
        }
    }

    private string UnitText(string oid) => Context.Session.Form.MeasurementUnits.FirstOrDefault(unit => string.Equals(unit.Oid, oid, StringComparison.Ordinal)) is { } unit
        ? unit.Symbol.Choose(Context.Language) is { Text.Length: > 0 } symbol ? MarkupText.Plain(symbol.Text) : unit.Name
        : oid;
}
