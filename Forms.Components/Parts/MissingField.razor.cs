namespace Forms.Components.Parts;

/// <summary>A choice of the reason for which there is no value.</summary>
public sealed partial class MissingField
{
    private string? Chosen => Field.Item.IsCodedMissing ? Field.Item.Text : "";

    private Task EnterAsync(string? code) => Enter(string.IsNullOrEmpty(code) ? null : code);
}
