namespace Forms.Expressions;

/// <summary>Gives an evaluation its data: what is entered in a preview, in an entry page or in a store. <see cref="FormData"/> is one over entered texts.</summary>
public interface IFormValues
{
    /// <summary>The day that <c>today()</c> stands for, so that the same data always give the same result; unknown where none is given.</summary>
    Value Today { get; }

    /// <summary>The value of an item; unknown for one that is missing, coded as missing, not of its type, not there, or there more than once.</summary>
    /// <param name="item">The item as the expression names it.</param>
    /// <param name="at">The repeat where the expression stands, or the one that an aggregate is at; null outside every group.</param>
    Value Find(ItemReference item, Occurrence? at);

    /// <summary>The repeats of a group that are there, in their order; none for a group that is not there.</summary>
    IEnumerable<Occurrence> RepeatsOf(GroupReference group, Occurrence? at);
}

/// <summary>One repeat of a group.</summary>
/// <param name="Group">The group.</param>
/// <param name="RepeatKey">ItemGroupRepeatKey; empty for a group that does not repeat.</param>
/// <param name="Outer">The repeat where the aggregate stands that goes over this one.</param>
public sealed record Occurrence(GroupReference Group, string RepeatKey, Occurrence? Outer = null)
{
    /// <summary>This repeat and those around it, from the innermost.</summary>
    public IEnumerable<Occurrence> Outwards()
    {
        for (var at = this; at is not null; at = at.Outer)
            yield return at;
    }
}
