using System.Diagnostics;
using System.Globalization;
using Forms.Canonical;
using Forms.Comparison;
using Forms.Comparison.Content;

namespace Forms.Editing.Merging;

/// <summary>Reads a part from three at once, by the mapping that writes it, so that no field can be forgotten.</summary>
/// <param name="part">The part; mine and theirs are there.</param>
/// <param name="decisions">Settles what differs.</param>
/// <param name="path">Where the part stands.</param>
/// <param name="orderNumber">The order number that the merged list gives it; null: it is settled as every other field.</param>
internal sealed class MergingFields(Triple<ContentPart> part, Decisions decisions, string path, OrderNumber? orderNumber = null) : Fields
{
    public override string Text(string name, string? value) => OptionalText(name, value)!;

    public override string? OptionalText(string name, string? value) =>
        decisions.Settle(part.Select(side => side.Text(name)), static (one, other) => string.Equals(one, other, StringComparison.Ordinal), path, name, static text => text);

    public override int? Integer(string name, int? value)
    {
        if (orderNumber is not null && name is ContentPart.OrderNumber)
            return orderNumber.Number;
        return OptionalText(name, null) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
    }

    public override decimal? Decimal(string name, decimal? value) => OptionalText(name, null) is { } text ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    public override bool? Boolean(string name, bool? value) => OptionalText(name, null) is { } text ? text is "true" : null;

    protected override bool IsThere(string name, bool hasValue) =>
        part.Select(side => side.Part(name)) is not (null, null, null) || part.Select(side => side.Parts(name).Count > 0 ? side : null) is not (null, null, null);

    protected override int MissingNumber(string name) => throw new UnreachableException();

    protected override TPart Missing<TPart>(string name) => throw new UnreachableException();

    protected override TPart PresentPart<TPart>(string name, TPart? value)
        where TPart : class
    {
        var parts = part.Select(side => side.Part(name));
        var here = Below(parts.Mine ?? parts.Theirs ?? parts.Base!, name);
        // Texts of which there were none come language by language.
        if (typeof(TPart) == typeof(TranslatedTexts) && parts is { Base: null, Mine: not null, Theirs: not null })
            parts = parts with { Base = ContentRecorder.Record(new TranslatedTexts()) };
        if (parts is { Base: not null, Mine: not null, Theirs: not null })
            return Read<TPart>(parts, here, null);
        return decisions.Settle(parts, SameContent.Is, here, null, static side => side.Describe()) is { } settled ? Read<TPart>(Triple<ContentPart>.Of(settled), here, null) : null!;
    }

    protected override EquatableList<TPart> PresentParts<TPart>(string name, EquatableList<TPart>? value)
    {
        var merge = new ListMerge(part.Select(side => side.Parts(name)), decisions, path, name);
        return merge.Settle().Select(element => Read<TPart>(element.Part, element.Path, element.OrderNumber)).ToEquatableList();
    }

    protected override EquatableList<TPart> PresentDefinitions<TPart>(string name, EquatableList<TPart>? value) => PresentParts(name, value);

    private TPart Read<TPart>(Triple<ContentPart> triple, string at, OrderNumber? number)
        where TPart : class, IDocumentPart<TPart> => TPart.Map(new MergingFields(triple, decisions, at, number), null);

    private string Below(ContentPart below, string name)
    {
        var step = below.Kind is nameof(FormDef) ? PartKeys.Step(below, 1) : char.ToUpperInvariant(name[0]) + name[1..];
        return path.Length == 0 ? step : $"{path}/{step}";
    }
}
