using Microsoft.AspNetCore.Components;

namespace Forms.Components.Parts;

/// <summary>What the fields have in common: what they show, and how they say what was entered.</summary>
public abstract class FieldBase : ComponentBase
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ItemShown Field { get; set; } = null!;

    /// <summary>Enters a text; null takes it out.</summary>
    [Parameter, EditorRequired]
    public Func<string?, Task> Enter { get; set; } = null!;

    internal ChromeTexts Chrome => Field.Context.Chrome;

    internal string? Language => Field.Context.Language;
}
