using Forms.Expressions;

namespace Forms.Components.Parts;

/// <summary>A field to type in; dates and times also have the browser's own picker, which takes no partial ones.</summary>
public sealed partial class LineField
{
    private ExpressionType Type => Field.Item.Type;

    private string Sort => Type is ExpressionType.Text ? "text" : Type is ExpressionType.Number ? "number" : "moment";

    private string? InputMode => Field.Item.Definition.DataType switch
    {
        "integer" => "numeric",
        "float" or "double" => "decimal",
        "URI" => "url",
        _ => null,
    };

    private string? Picker => Type switch
    {
        ExpressionType.Date => "date",
        ExpressionType.DateTime => "datetime-local",
        ExpressionType.Time => "time",
        _ => null,
    };

    // A picker shows nothing for what it cannot spell.
    private string? PickerText => Field.Item.Value is MomentValue moment && moment.Earliest == moment.Latest && moment.Offset is null ? Field.Text?.Trim() : null;

    private Task EnterAsync(string? text) => Enter(string.IsNullOrWhiteSpace(text) ? null : Sort is "text" ? text : text.Trim());

    private Task EnterPickedAsync(string? text) => Enter(string.IsNullOrEmpty(text) ? null : text);
}
