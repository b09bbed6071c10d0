namespace Forms.Components;

/// <summary>Somebody added a repeat to a group or took one out.</summary>
/// <param name="Group">OID of the ItemGroupDef.</param>
/// <param name="RepeatKey">ItemGroupRepeatKey.</param>
/// <param name="IsAdded">True: added; false: taken out with all its values.</param>
public sealed record EntryRepeatChanged(string Group, string RepeatKey, bool IsAdded);
