using Forms.Entry;
using Microsoft.AspNetCore.Components;

namespace Forms.Components.Parts;

/// <summary>An item with its question, its field and what is wrong with it. It is drawn again only when something of it changed: forms have thousands.</summary>
public sealed partial class ItemField : IDisposable
{
    private ElementReference _element;
    private object? _shown;
    private bool _isStale;

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
    protected override void OnInitialized() => Context.Register(this);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var now = (Item, Item.Text, Item.MeasurementUnitOid, Item.Findings, Item.Laboratory, Context.Language, Context.IsReadOnly, Context.ShowMissing, Context.WhyKept(Item));
        _isStale = !now.Equals(_shown);
        _shown = now;
        if (_isStale)
            Field = new(Item, Context);
    }

    /// <inheritdoc/>
    protected override bool ShouldRender() => _isStale || Context.Tools is not null || (Context.File is not null && Field.Kind == FieldKind.File);

    private Task EnterAsync(string? text) => Context.EnterAsync(Item, text, Item.MeasurementUnitOid);

    private Task EnterUnitAsync(string? unit) => Context.EnterAsync(Item, Item.Text, unit);
}
