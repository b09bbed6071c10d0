using Forms.Entry;
using Microsoft.AspNetCore.Components;

namespace Forms.Components.Parts;

/// <summary>The question of an item, and whether it is required or computed.</summary>
public sealed partial class Question
{
    /// <summary>The item.</summary>
    [Parameter, EditorRequired]
    public EntryItem Item { get; set; } = null!;

    [CascadingParameter]
    internal ViewContext Context { get; set; } = null!;
}
