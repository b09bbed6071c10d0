using Forms.Entry;
using Microsoft.AspNetCore.Components;

namespace Forms.Components.Parts;

/// <summary>A group of a form: its items one under another, or its repeats as the rows of a table.</summary>
public sealed partial class GroupView
{
    /// <summary>The group.</summary>
    [Parameter, EditorRequired]
    public EntryGroup Group { get; set; } = null!;

    [CascadingParameter]
    internal ViewContext Context { get; set; } = null!;

    private IReadOnlyList<EntryFinding> Findings => Context.Shown(Group.Findings);

    private string FindingsId => Context.IdOf(new(Group.Definition.Oid, "")) + "-findings";
}
