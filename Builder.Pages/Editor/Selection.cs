namespace Builder.Pages.Editor;

/// <summary>What of a form is being edited: the form itself, a group, or an item in a group.</summary>
/// <param name="GroupOid">The group; null: the form itself.</param>
/// <param name="ItemOid">The item in it; null: the group itself.</param>
public sealed record Selection(string? GroupOid, string? ItemOid)
{
    public static Selection OfForm { get; } = new(null, null);
}
