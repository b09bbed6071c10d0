namespace Security.Audit.Reading;

/// <summary>One value that a row of the trail says was changed.</summary>
/// <param name="Entity">The table's entity.</param>
/// <param name="Key">Which of its rows.</param>
/// <param name="Change"><c>created</c>, <c>changed</c> or <c>deleted</c>.</param>
/// <param name="Property">The column, or the name of a detail.</param>
/// <param name="Old">The value before.</param>
/// <param name="New">The value since.</param>
internal sealed record ChangedValue(string Entity, string Key, string Change, string Property, string Old, string New)
{
    public static ChangedValue None { get; } = new("", "", "", "", "", "");
}
