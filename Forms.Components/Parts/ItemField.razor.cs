using Forms.Entry;
using Microsoft.AspNetCore.Components;

namespace Forms.Components.Parts;

/// <summary>An item with its question, its field and what is wrong with it. It is drawn again only when something of it changed: forms have thousands.</summary>
public sealed partial class ItemField : IDisposable
{
    private ElementReference _element;
    private object? _shown;

    /// <summary>The item.</summary>
    [Parameter, EditorRequired]
    public EntryItem Item { get; set; } = null!;

    [CascadingParameter]
    internal ViewContext Context { get; set; } = null!;

    private ItemShown Field { get; set; } = null!;

    /// <summary>Moves the focus here; the next step of the tabulator is the field.</summary>
    public ValueTask FocusAsync() => _element.FocusAsync();

    /// <inheritdoc/>
    public void Dispose() => Context.Unregister(this);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Field = new(Item, Context);
        Context.Register(this);
    }

    /// <inheritdoc/>
    protected override bool ShouldRender()
    {
        var now = (Item, Item.Text, Item.MeasurementUnitOid, Item.Findings, Context.Language, Context.IsReadOnly);
        if (now.Equals(_shown) && Context.Tools is null)
            return false;
        _shown = now;
        return true;
    }

    private Task EnterAsync(string? text) => Context.EnterAsync(Item, text, Item.MeasurementUnitOid);

    private Task EnterUnitAsync(string? unit) => Context.EnterAsync(Item, Item.Text, unit);
}
