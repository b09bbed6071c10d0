using Forms.Entry;
using Microsoft.AspNetCore.Components;

namespace Forms.Components.Parts;

/// <summary>What is wrong with an item or a group, told to screen readers when it changes.</summary>
public sealed partial class FindingList
{
    /// <summary>Id that the field names as its description.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>What is wrong.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<EntryFinding> Findings { get; set; } = [];

    [CascadingParameter]
    internal ViewContext Context { get; set; } = null!;

    private string SeverityWord(EntryFinding finding) => finding.Severity switch
    {
        EntrySeverity.Hard => Context.Chrome.Error,
        EntrySeverity.Soft => Context.Chrome.Warning,
        _ => Context.Chrome.Incomplete,
    };
}
