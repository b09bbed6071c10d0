namespace Forms.Canonical;

/// <summary>Visits every text of a document with its place: the part that holds it, and the field.</summary>
internal sealed class TextWalker(Action<JsonPath, string, string> visit, Func<object, bool>? isKnown = null) : Fields
{
    private readonly JsonPath _path = new();

    /// <param name="part">The document.</param>
    /// <param name="visit">Given the part that holds a text, its field, and the text.</param>
    /// <param name="isKnown">Says of a part in a list that it is to be left out; null: none.</param>
    public static void Walk<TPart>(TPart part, Action<JsonPath, string, string> visit, Func<object, bool>? isKnown = null)
        where TPart : class, IDocumentPart<TPart> =>
        TPart.Map(new TextWalker(visit, isKnown), part);

    public override string Text(string name, string? value) => OptionalText(name, value)!;

    public override string? OptionalText(string name, string? value)
    {
        if (value is not null)
            visit(_path, name, value);
        return value;
    }

    public override int? Integer(string name, int? value) => value;

    public override decimal? Decimal(string name, decimal? value) => value;

    public override bool? Boolean(string name, bool? value) => value;

    protected override bool IsThere(string name, bool hasValue) => hasValue;

    protected override int MissingNumber(string name) => 0;

    protected override TPart Missing<TPart>(string name) => null!;

    protected override TPart PresentPart<TPart>(string name, TPart? value)
        where TPart : class
    {
        _path.Enter(name);
        TPart.Map(this, value);
        _path.Leave();
        return value!;
    }

    protected override EquatableList<TPart> PresentParts<TPart>(string name, EquatableList<TPart>? value)
    {
        _path.Enter(name);
        for (var index = 0; index < value!.Count; index++)
        {
            if (isKnown?.Invoke(value[index]) is true)
                continue;
            _path.Enter(index);
            TPart.Map(this, value[index]);
            _path.Leave();
        }
        _path.Leave();
        return value;
    }
}
