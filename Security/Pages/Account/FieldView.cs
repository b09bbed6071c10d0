namespace Security.Pages.Account;

/// <summary>One input of a form.</summary>
/// <param name="Name">Name and id.</param>
/// <param name="Label">What it is called on the page.</param>
/// <param name="Type">Kind of input: <c>text</c>, <c>password</c>.</param>
/// <param name="AutoComplete">What a password manager fills in (HTML, section 4.10.18.7).</param>
internal sealed record FieldView(string Name, string Label, string Type, string AutoComplete)
{
    /// <summary>What to enter; null: the label says it.</summary>
    public string? Hint { get; init; }

    /// <summary>What stands in it at first; never a password.</summary>
    public string? Value { get; init; }

    /// <summary>The keys that a phone shows; null: letters.</summary>
    public string? InputMode { get; init; }

    /// <summary>Longest text, in UTF-16 units.</summary>
    public int MaxLength { get; init; } = 256;
}
