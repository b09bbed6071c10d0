namespace Forms.Comparison.Content;

/// <summary>One field of a part, there or not: a value as text, a part, or parts.</summary>
/// <param name="Name">Its name in canonical JSON.</param>
internal sealed record ContentField(string Name)
{
    public string? Text { get; init; }

    public ContentPart? Part { get; init; }

    public IReadOnlyList<ContentPart>? Parts { get; init; }

    /// <summary>Whether the order of the parts is content.</summary>
    public bool IsOrdered { get; init; }
}
