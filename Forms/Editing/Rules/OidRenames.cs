using System.Collections.ObjectModel;

namespace Forms.Editing.Rules;

/// <summary>Which OIDs become which, where an expression names them.</summary>
internal sealed record OidRenames
{
    public IReadOnlyDictionary<string, string> Items { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    public IReadOnlyDictionary<string, string> Groups { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    public IReadOnlyDictionary<string, string> Forms { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    public bool IsEmpty => Items.Count == 0 && Groups.Count == 0 && Forms.Count == 0;
}
