using Forms.Entry;
using Microsoft.AspNetCore.Components;

namespace Forms.Components.Parts;

/// <summary>The repeats of a group as rows; on a narrow page each row is a block of fields with their questions.</summary>
public sealed partial class RepeatTable
{
    /// <summary>The group.</summary>
    [Parameter, EditorRequired]
    public EntryGroup Group { get; set; } = null!;

    [CascadingParameter]
    internal ViewContext Context { get; set; } = null!;

    // A column stays while any row has something in it, so that no row loses its place.
    private IEnumerable<EntryItem> Columns =>
        Group.Repeats[0].Items.Where((_, index) => Group.Repeats.Any(repeat => repeat.Items[index].IsCollected));
}
