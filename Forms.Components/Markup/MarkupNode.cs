namespace Forms.Components.Markup;

/// <summary>A piece of a text with a little markup: plain text, or an element of a short list, which has no attributes.</summary>
/// <param name="Name">Name of the element; null for plain text.</param>
/// <param name="Text">The plain text; empty for an element.</param>
internal sealed record MarkupNode(string? Name, string Text)
{
    public List<MarkupNode> Children { get; } = [];
}
