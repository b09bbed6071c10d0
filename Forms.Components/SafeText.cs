using Forms.Components.Markup;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Forms.Components;

/// <summary>Shows a text of a form in its language and direction. Of HTML in it, a short list of elements is shown, without attributes; no markup of the text ever reaches the page as markup.</summary>
public sealed class SafeText : ComponentBase
{
    /// <summary>The text; nothing is shown for null.</summary>
    [Parameter]
    public TranslatedText? Text { get; set; }

    /// <summary>Id of the element around it; null for none.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>Class of the element around it.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (Text is null)
            return;
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "id", Id);
        builder.AddAttribute(2, "class", Class is null ? "sf-text" : $"sf-text {Class}");
        builder.AddAttribute(3, "lang", Text.Language);
        builder.AddAttribute(4, "dir", "auto");
        AddAll(builder, MarkupText.Read(Text.Text));
        builder.CloseElement();
    }

    private static void AddAll(RenderTreeBuilder builder, IReadOnlyList<MarkupNode> nodes)
    {
        foreach (var node in nodes)
        {
            builder.OpenRegion(5);
            if (node.Name is { } name)
            {
                builder.OpenElement(6, name);
                AddAll(builder, node.Children);
                builder.CloseElement();
            }
            else
            {
                builder.AddContent(7, node.Text);
            }
            builder.CloseRegion();
        }
    }
}
