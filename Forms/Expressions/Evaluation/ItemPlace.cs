namespace Forms.Expressions;

/// <summary>Where a value stands in a subject's data.</summary>
/// <param name="Group">OID of the ItemGroupDef.</param>
/// <param name="Item">OID of the ItemDef.</param>
public sealed record ItemPlace(string Group, string Item)
{
    /// <summary>OID of the StudyEventDef; null: the visit of the form where the expressions stand.</summary>
    public string? Visit { get; init; }

    /// <summary>OID of the FormDef; null: the form where the expressions stand.</summary>
    public string? Form { get; init; }

    /// <summary>ItemGroupRepeatKey; empty for a group that does not repeat.</summary>
    public string RepeatKey { get; init; } = "";

    /// <summary>Stands for which repeats a group has: what an aggregate reads even where it looks at no item.</summary>
    internal static ItemPlace RepeatsOf(string group) => new(group, "");
}
