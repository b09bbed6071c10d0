using Forms.Entry;

namespace Forms.Components;

/// <summary>Somebody entered something: what a host stores.</summary>
/// <param name="Value">What stands there now; its text is null if it was taken out.</param>
/// <param name="Change">What it came to.</param>
public sealed record EntryItemChanged(EnteredValue Value, EntryChange Change);
