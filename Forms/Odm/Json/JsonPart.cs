namespace Forms.Odm.Json;

/// <summary>A value of a JSON file, with its place.</summary>
internal sealed class JsonPart(JsonPartKind kind, string text, int line, int column)
{
    private JsonPart? _parent;
    private string _step = "$";

    public JsonPartKind Kind => kind;

    /// <summary>What a text or a number says.</summary>
    public string Text => text;

    public int Line => line;

    public int Column => column;

    /// <summary>The members of an object, in the order of the file.</summary>
    public OrderedDictionary<string, JsonPart> Members { get; } = new(StringComparer.Ordinal);

    public List<JsonPart> Items { get; } = [];

    /// <summary>The JSON path, as in <c>$.ODM.Study[0].OID</c>.</summary>
    public string Path => _parent is null ? _step : _parent.Path + _step;

    public bool IsValue => kind is JsonPartKind.Text or JsonPartKind.Number;

    /// <summary>Adds a member; false when there is one of its name.</summary>
    public bool TryAdd(string name, JsonPart member)
    {
        (member._parent, member._step) = (this, $".{name}");
        return Members.TryAdd(name, member);
    }

    public void Add(JsonPart item)
    {
        (item._parent, item._step) = (this, FormattableString.Invariant($"[{Items.Count}]"));
        Items.Add(item);
    }

    public OdmRefusedException Wrong(string what) => Refusal.JsonValue(Path, what, line, column);
}

/// <summary>What a JSON value is. True, false and null have no place in ODM.</summary>
internal enum JsonPartKind
{
    Object,
    Array,
    Text,
    Number,
}
