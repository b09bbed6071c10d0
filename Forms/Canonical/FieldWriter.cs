using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Forms.Canonical;

/// <summary>Writes the canonical form.</summary>
/// <param name="json">Where to.</param>
/// <param name="path">Where in the document it is.</param>
/// <param name="written">Bytes of definitions that were written before, which it adds to; null: none are kept.</param>
internal sealed class FieldWriter(Utf8JsonWriter json, JsonPath path, ConditionalWeakTable<object, byte[]>? written = null) : Fields
{
    public override string Text(string name, string? value)
    {
        OptionalText(name, value ?? throw new FormDefinitionFormatException(path.With(name), "is missing."));
        return value;
    }

    public override string? OptionalText(string name, string? value)
    {
        if (value is null)
            return null;
        if (CanonicalText.FindFault(value) is { } fault)
            throw new FormDefinitionFormatException(path.With(name), fault + ", which no store can keep.");
        json.WritePropertyName(name);
        CanonicalText.Write(json, value);
        return value;
    }

    public override int? Integer(string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        return value;
    }

    public override decimal? Decimal(string name, decimal? value)
    {
        if (value is not { } number)
            return null;
        json.WritePropertyName(name);
        json.WriteRawValue(CanonicalNumber.Format(number), skipInputValidation: true);
        return value;
    }

    public override bool? Boolean(string name, bool? value)
    {
        if (value is { } flag)
            json.WriteBoolean(name, flag);
        return value;
    }

    protected override bool IsThere(string name, bool hasValue) => hasValue;

    protected override int MissingNumber(string name) => throw new FormDefinitionFormatException(path.With(name), "is missing.");

    protected override TPart Missing<TPart>(string name) => throw new FormDefinitionFormatException(path.With(name), "is missing.");

    protected override TPart PresentPart<TPart>(string name, TPart? value)
        where TPart : class
    {
        path.Enter(name);
        json.WritePropertyName(name);
        Write(value!);
        path.Leave();
        return value!;
    }

    protected override EquatableList<TPart> PresentParts<TPart>(string name, EquatableList<TPart>? value)
    {
        path.Enter(name);
        json.WriteStartArray(name);
        for (var index = 0; index < value!.Count; index++)
        {
            path.Enter(index);
            Write(value[index]);
            path.Leave();
        }
        json.WriteEndArray();
        path.Leave();
        return value;
    }

    protected override EquatableList<TPart> PresentDefinitions<TPart>(string name, EquatableList<TPart>? value) =>
        written is null ? PresentParts(name, DefinitionOrder.Sort(value!)) : Remember(name, DefinitionOrder.Sort(value!), written);

    protected override EquatableList<VendorAttribute> PresentAttributes(string name, EquatableList<VendorAttribute>? value) =>
        PresentParts(name, DefinitionOrder.Sort(value!));

    private EquatableList<TPart> Remember<TPart>(string name, EquatableList<TPart> value, ConditionalWeakTable<object, byte[]> bytes)
        where TPart : class, IDocumentPart<TPart>
    {
        path.Enter(name);
        json.WriteStartArray(name);
        for (var index = 0; index < value.Count; index++)
        {
            path.Enter(index);
            if (!bytes.TryGetValue(value[index], out var known))
                bytes.Add(value[index], known = ToBytes(value[index], path));
            json.WriteRawValue(known, skipInputValidation: true);
            path.Leave();
        }
        json.WriteEndArray();
        path.Leave();
        return value;
    }

    private void Write<TPart>(TPart value)
        where TPart : class, IDocumentPart<TPart>
    {
        json.WriteStartObject();
        TPart.Map(this, value);
        json.WriteEndObject();
    }

    /// <summary>The bytes of one part alone.</summary>
    public static byte[] ToBytes<TPart>(TPart value)
        where TPart : class, IDocumentPart<TPart> => ToBytes(value, new JsonPath());

    private static byte[] ToBytes<TPart>(TPart value, JsonPath path)
        where TPart : class, IDocumentPart<TPart>
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
            new FieldWriter(json, path).Write(value);
        return buffer.WrittenSpan.ToArray();
    }
}
