using System.Globalization;
using System.Text;

namespace Forms.Comparison.Content;

/// <summary>A record of the document as its fields, those that are not there included, so that parts of one kind have the same fields in the same order.</summary>
internal sealed class ContentPart(string kind, Func<byte[]> write)
{
    public const string OrderNumber = "orderNumber";

    private readonly List<ContentField> _fields = [];
    private string? _body;

    /// <summary>Name of the record.</summary>
    public string Kind => kind;

    public IReadOnlyList<ContentField> Fields => _fields;

    /// <summary>All the content but order numbers, for equality alone.</summary>
    public string Body => _body ??= BuildBody();

    public void Add(ContentField field) => _fields.Add(field);

    /// <summary>The value of a field; null where the part has no such field, or no value.</summary>
    public string? Text(string name) => Find(name)?.Text;

    public ContentPart? Part(string name) => Find(name)?.Part;

    public IReadOnlyList<ContentPart> Parts(string name) => Find(name)?.Parts ?? [];

    /// <summary>The part for a person: its one value where it has but one, else its canonical JSON.</summary>
    public string Describe()
    {
        var values = _fields.Where(field => field.Text is not null && field.Name is not "lang").ToList();
        return values.Count == 1 && _fields.TrueForAll(field => field is { Part: null, Parts: null })
            ? values[0].Text!
            : Encoding.UTF8.GetString(write());
    }

    private ContentField? Find(string name) => _fields.Find(field => string.Equals(field.Name, name, StringComparison.Ordinal));

    private string BuildBody()
    {
        var body = new StringBuilder();
        foreach (var field in _fields.Where(field => field.Name is not OrderNumber))
        {
            Append(body, field.Text, 't');
            Append(body, field.Part?.Body, 'p');
            foreach (var part in field.Parts ?? [])
                Append(body, part.Body, 'e');
            body.Append(';');
        }
        return body.ToString();
    }

    // The length in front keeps two values from running into one.
    private static void Append(StringBuilder body, string? text, char sort)
    {
        if (text is not null)
            body.Append(sort).Append(CultureInfo.InvariantCulture, $"{text.Length}:").Append(text);
    }
}
