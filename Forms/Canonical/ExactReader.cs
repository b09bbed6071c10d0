using System.Text.Unicode;

namespace Forms.Canonical;

/// <summary>Reads a document that is canonical to the byte, in one pass; gives up at the first byte that <see cref="FieldWriter"/> would not have written.</summary>
/// <remarks>
/// Every value is taken in the one spelling that the writer has for it, so what is read to the end needs no writing and comparing.
/// Who gives up says neither what is wrong nor where: <see cref="CanonicalDocument"/> reads such a document again and does.
/// </remarks>
internal sealed class ExactReader : Fields
{
    private readonly ExactCursor _json;

    private ExactReader(byte[] utf8) => _json = new ExactCursor(utf8);

    /// <summary>The document; null when the bytes are not canonical, or when it takes a comparison of contents to know.</summary>
    public static TDocument? Read<TDocument>(byte[] utf8)
        where TDocument : class, IDocumentPart<TDocument>
    {
        // Once for all texts: then no part of one can be half a character.
        if (!Utf8.IsValid(utf8))
            return null;
        var reader = new ExactReader(utf8);
        var document = reader.Document<TDocument>();
        return reader._json.IsAtEnd ? document : null;
    }

    public override string Text(string name, string? value) => OptionalText(name, value) ?? _json.GiveUp("");

    public override string? OptionalText(string name, string? value) => _json.Take(name) ? _json.Text() : null;

    public override int? Integer(string name, int? value) => _json.Take(name) ? _json.Integer() : null;

    public override decimal? Decimal(string name, decimal? value) => _json.Take(name) ? _json.Decimal() : null;

    public override bool? Boolean(string name, bool? value) => _json.Take(name) ? _json.Boolean() : null;

    protected override bool IsThere(string name, bool hasValue) => _json.Take(name);

    protected override int MissingNumber(string name) => _json.GiveUp(0);

    protected override TPart Missing<TPart>(string name) => _json.GiveUp<TPart>(null!);

    protected override TPart PresentPart<TPart>(string name, TPart? value)
        where TPart : class
    {
        var part = Object<TPart>();
        _json.EndValue();
        return part;
    }

    protected override EquatableList<TPart> PresentParts<TPart>(string name, EquatableList<TPart>? value)
    {
        _json.Expect((byte)'[');
        // Most lists have one element.
        var parts = new TPart[1];
        var count = 0;
        do
        {
            if (count == parts.Length)
                Array.Resize(ref parts, count * 4);
            parts[count++] = Object<TPart>();
        }
        while (_json.TrySkip((byte)','));
        _json.Expect((byte)']');
        _json.EndValue();
        Array.Resize(ref parts, count);
        return new(parts);
    }

    protected override EquatableList<TPart> PresentDefinitions<TPart>(string name, EquatableList<TPart>? value)
    {
        var definitions = PresentParts(name, value);
        for (var index = 1; index < definitions.Count; index++)
        {
            // Equal OIDs stand by content, which is not known here.
            if (string.CompareOrdinal(definitions[index - 1].Oid, definitions[index].Oid) >= 0)
                _json.GiveUp();
        }
        return definitions;
    }

    protected override EquatableList<VendorAttribute> PresentAttributes(string name, EquatableList<VendorAttribute>? value)
    {
        var attributes = PresentParts(name, value);
        for (var index = 1; index < attributes.Count; index++)
        {
            if (DefinitionOrder.Compare(attributes[index - 1], attributes[index]) > 0)
                _json.GiveUp();
        }
        return attributes;
    }

    private TDocument Document<TDocument>()
        where TDocument : class, IDocumentPart<TDocument>
    {
        _json.BeginObject();
        if (Integer("formatVersion", null) is not CanonicalJson.FormatVersion)
            _json.GiveUp();
        var document = CanonicalJson.Map<TDocument>(this, null);
        _json.EndObject();
        return document;
    }

    private TPart Object<TPart>()
        where TPart : class, IDocumentPart<TPart>
    {
        _json.BeginObject();
        var part = TPart.Map(this, null);
        _json.EndObject();
        return part;
    }
}
