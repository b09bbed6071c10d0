using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Forms.Comparison;

/// <summary>Change lists as files.</summary>
public static class ChangeExport
{
    private static readonly string[] Columns =
        ["Kind", "Oid", "Name", "Path", "Action", "Field", "Language", "Before", "After", "Class", "Rule", "Reason"];

    // No page shows the file, so that texts stay readable in it.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>CSV (RFC 4180) as UTF-8 with a byte order mark, one line for each change. A value that a spreadsheet would take for a formula has an apostrophe in front.</summary>
    public static byte[] ToCsv(FormComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Write(Columns, comparison.Changes.Select(Values));
    }

    /// <summary>The same for a set of forms: one line for each change with the form in front, and one for each form that was added or removed.</summary>
    public static byte[] ToCsv(FormSetComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Write(["FormOid", .. Columns], comparison.Forms.SelectMany(Lines));
    }

    /// <summary>JSON as UTF-8: the fields of the records in camel case, those without a value left out.</summary>
    public static byte[] ToJson(FormComparison comparison) => JsonSerializer.SerializeToUtf8Bytes(comparison, Json);

    /// <summary>The same for a set of forms.</summary>
    public static byte[] ToJson(FormSetComparison comparison) => JsonSerializer.SerializeToUtf8Bytes(comparison, Json);

    private static IEnumerable<string?[]> Lines(FormSetEntry form) => form.Comparison is { } comparison
        ? comparison.Changes.Select(change => (string?[])[form.FormOid, .. Values(change)])
        : [[form.FormOid, nameof(FormDef), form.FormOid, form.Name, $"FormDef[{form.FormOid}]", form.Action.ToString(), null, null, null, null, form.Class.ToString(), form.Rule, ReasonOf(form)]];

    private static string ReasonOf(FormSetEntry form) => (form.Action is ChangeAction.Removed ? ChangeRules.FormRemoved : ChangeRules.FormAdded).Reason;

    private static string?[] Values(FormChange change) =>
    [
        change.Kind, change.Oid, change.Name, change.Path, change.Action.ToString(), change.Field, change.Language, change.Before, change.After,
        change.Class.ToString(), change.Rule, change.Reason,
    ];

    private static byte[] Write(string[] columns, IEnumerable<string?[]> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Prepend(columns))
            text.AppendJoin(',', line.Select(CsvField.Write)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
