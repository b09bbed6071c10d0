using System.Globalization;
using Forms.Canonical;

namespace Forms.Comparison.Content;

/// <summary>Takes a document apart by the mapping that writes its canonical form, so that no field of it can be forgotten.</summary>
internal sealed class ContentRecorder(ContentPart part) : Fields
{
    public static ContentPart Record<TPart>(TPart value)
        where TPart : class, IDocumentPart<TPart>
    {
        var part = new ContentPart(typeof(TPart).Name, () => FieldWriter.ToBytes(value));
        TPart.Map(new ContentRecorder(part), value);
        return part;
    }

    public override string Text(string name, string? value) => OptionalText(name, value)!;

    public override string? OptionalText(string name, string? value)
    {
        part.Add(new(name) { Text = value });
        return value;
    }

    public override int? Integer(string name, int? value)
    {
        OptionalText(name, value?.ToString(CultureInfo.InvariantCulture));
        return value;
    }

    public override decimal? Decimal(string name, decimal? value)
    {
        OptionalText(name, value is { } number ? CanonicalNumber.Format(number) : null);
        return value;
    }

    public override bool? Boolean(string name, bool? value)
    {
        OptionalText(name, value is { } flag ? flag ? "true" : "false" : null);
        return value;
    }

    protected override bool IsThere(string name, bool hasValue)
    {
        if (!hasValue)
            part.Add(new(name));
        return hasValue;
    }

    protected override int MissingNumber(string name) => 0;

    protected override TPart Missing<TPart>(string name) => null!;

    protected override TPart PresentPart<TPart>(string name, TPart? value)
        where TPart : class
    {
        part.Add(new(name) { Part = Record(value!) });
        return value!;
    }

    protected override EquatableList<TPart> PresentParts<TPart>(string name, EquatableList<TPart>? value) => Add(name, value!, isOrdered: true);

    protected override EquatableList<TPart> PresentDefinitions<TPart>(string name, EquatableList<TPart>? value) =>
        Add(name, DefinitionOrder.Sort(value!), isOrdered: false);

    protected override EquatableList<VendorAttribute> PresentAttributes(string name, EquatableList<VendorAttribute>? value) =>
        Add(name, DefinitionOrder.Sort(value!), isOrdered: false);

    private EquatableList<TPart> Add<TPart>(string name, EquatableList<TPart> value, bool isOrdered)
        where TPart : class, IDocumentPart<TPart>
    {
        part.Add(new(name) { Parts = [.. value.Select(Record)], IsOrdered = isOrdered });
        return value;
    }
}
