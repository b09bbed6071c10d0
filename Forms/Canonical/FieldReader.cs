using System.Text.Json;

namespace Forms.Canonical;

/// <summary>Reads one object of the canonical form, strictly: every field in its place, none besides.</summary>
internal sealed class FieldReader(JsonElement element, JsonPath path) : Fields
{
    private readonly JsonProperty[] _properties = [.. element.EnumerateObject()];
    private int _next;

    public override string Text(string name, string? value) =>
        OptionalText(name, value) ?? throw new FormDefinitionFormatException(path.With(name), "is missing or not in its place.");

    public override string? OptionalText(string name, string? value)
    {
        if (Take(name, JsonValueKind.String) is not { } text)
            return null;
        var read = text.GetString()!;
        return CanonicalText.FindFault(read) is { } fault
            ? throw new FormDefinitionFormatException(path.With(name), fault + ", which no store can keep.")
            : read;
    }

    public override int? Integer(string name, int? value) =>
        Take(name, JsonValueKind.Number) is not { } number ? null
        : number.TryGetInt32(out var read) ? read
        : throw new FormDefinitionFormatException(path.With(name), "is not a whole number of 32 bits.");

    public override decimal? Decimal(string name, decimal? value) =>
        Take(name, JsonValueKind.Number) is not { } number ? null
        : number.TryGetDecimal(out var read) ? read
        : throw new FormDefinitionFormatException(path.With(name), "is not a decimal number of 28 digits.");

    public override bool? Boolean(string name, bool? value) =>
        Take(name, JsonValueKind.True, JsonValueKind.False)?.GetBoolean();

    protected override bool IsThere(string name, bool hasValue) => _next < _properties.Length && _properties[_next].NameEquals(name);

    protected override int MissingNumber(string name) =>
        throw new FormDefinitionFormatException(path.With(name), "is missing or not in its place.");

    protected override TPart Missing<TPart>(string name) =>
        throw new FormDefinitionFormatException(path.With(name), "is missing or not in its place.");

    protected override TPart PresentPart<TPart>(string name, TPart? value)
        where TPart : class
    {
        var part = TakeNext(name, JsonValueKind.Object);
        path.Enter(name);
        var read = Read<TPart>(part, path);
        path.Leave();
        return read;
    }

    protected override EquatableList<TPart> PresentParts<TPart>(string name, EquatableList<TPart>? value)
    {
        var array = TakeNext(name, JsonValueKind.Array);
        var parts = new TPart[array.GetArrayLength()];
        path.Enter(name);
        for (var index = 0; index < parts.Length; index++)
        {
            path.Enter(index);
            parts[index] = Read<TPart>(array[index], path);
            path.Leave();
        }
        path.Leave();
        return new(parts);
    }

    /// <summary>Reads a whole part and refuses what it does not know.</summary>
    public static TPart Read<TPart>(JsonElement element, JsonPath path)
        where TPart : class, IDocumentPart<TPart>
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new FormDefinitionFormatException(path.ToString(), $"is {element.ValueKind}, not an object.");
        var reader = new FieldReader(element, path);
        var part = TPart.Map(reader, null);
        reader.RefuseWhatIsLeft();
        return part;
    }

    /// <summary>Refuses fields that nobody took.</summary>
    public void RefuseWhatIsLeft()
    {
        if (_next == _properties.Length)
            return;
        var name = _properties[_next].Name;
        var fault = _properties.Take(_next).Any(property => property.NameEquals(name)) ? "stands twice." : "is unknown or not in its place.";
        throw new FormDefinitionFormatException(path.With(name), fault);
    }

    private JsonElement? Take(string name, params ReadOnlySpan<JsonValueKind> kinds) =>
        IsThere(name, hasValue: false) ? TakeNext(name, kinds) : null;

    private JsonElement TakeNext(string name, params ReadOnlySpan<JsonValueKind> kinds)
    {
        var value = _properties[_next++].Value;
        return kinds.Contains(value.ValueKind)
            ? value
            : throw new FormDefinitionFormatException(path.With(name), $"is {value.ValueKind}, not {kinds[0]}.");
    }
}
