using Forms.Components.Parts;
using Forms.Entry;
using Forms.Expressions;
using Microsoft.AspNetCore.Components;

namespace Forms.Components;

/// <summary>Shows a form that is being filled in and enters what a person types into its session. A page that shows it links <c>_content/Forms.Components/forms.css</c>.</summary>
public sealed partial class FormView
{
    private readonly ViewContext _context;
    private readonly Dictionary<ItemPlace, ItemField> _fields = [];

    /// <summary>An empty view.</summary>
    public FormView() => _context = new(this);

    /// <summary>The entry. To show another one, give the component another @key.</summary>
    [Parameter, EditorRequired]
    public EntrySession Session { get; set; } = null!;

    /// <summary>Language of the reader, such as <c>ko-KR</c>: texts of the form as near to it as there are, ours in English or Korean.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>True to show values that nobody may change.</summary>
    [Parameter]
    public bool IsReadOnly { get; set; }

    /// <summary>Why nobody may change an item while others of the form may be changed; null: it may be. Its field is shown with that sentence and takes nothing, and its repeat stays.</summary>
    [Parameter]
    public Func<EntryItem, string?>? KeptBecause { get; set; }

    /// <summary>False where the page has a title of its own.</summary>
    [Parameter]
    public bool ShowTitle { get; set; } = true;

    /// <summary>Up to so many entries of a list are radio buttons; more are a field with a list to search.</summary>
    [Parameter]
    public int MostRadios { get; set; } = 7;

    /// <summary>True to say beside each item that its value is missing, as when somebody wants to complete the form. Before that the mark of a required item is enough: nobody has to read what is not done so far.</summary>
    [Parameter]
    public bool ShowMissing { get; set; }

    /// <summary>Begins the ids of the fields; two views on one page need two.</summary>
    [Parameter]
    public string IdPrefix { get; set; } = "sf";

    /// <summary>Called after each value that was entered, in order: what a host stores.</summary>
    [Parameter]
    public EventCallback<EntryItemChanged> ValueChanged { get; set; }

    /// <summary>Called after a repeat came or went.</summary>
    [Parameter]
    public EventCallback<EntryRepeatChanged> RepeatChanged { get; set; }

    /// <summary>What a host shows beside each item: a query, its history.</summary>
    [Parameter]
    public RenderFragment<EntryItem>? ItemTools { get; set; }

    /// <summary>How a file is attached; without it a sentence says that it comes when the form is saved.</summary>
    [Parameter]
    public RenderFragment<EntryItem>? FileField { get; set; }

    /// <summary>Moves the focus to an item; nothing happens where it is not shown.</summary>
    public async Task FocusAsync(ItemPlace place)
    {
        if (_fields.TryGetValue(place, out var field))
            await field.FocusAsync();
    }

    internal void Register(ItemField field) => _fields[field.Item.Place] = field;

    internal void Unregister(ItemField field)
    {
        if (_fields.TryGetValue(field.Item.Place, out var known) && ReferenceEquals(known, field))
            _fields.Remove(field.Item.Place);
    }

    /// <summary>Enters a value as if it had been typed: what a host's own field, such as that of a file, came to.</summary>
    /// <param name="item">The item.</param>
    /// <param name="text">The value; null takes it out.</param>
    /// <param name="unit">The unit, where it has several.</param>
    public async Task EnterAsync(EntryItem item, string? text, string? unit = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        var change = Session.Enter(item.Place, text, unit);
        StateHasChanged();
        await ValueChanged.InvokeAsync(new(new(item.Place, item.Text, item.MeasurementUnitOid), change));
    }

    internal async Task AddRepeatAsync(EntryGroup group)
    {
        var key = Session.AddRepeat(group.Definition.Oid);
        StateHasChanged();
        await RepeatChanged.InvokeAsync(new(group.Definition.Oid, key, IsAdded: true));
    }

    internal async Task RemoveRepeatAsync(EntryGroup group, EntryRepeat repeat)
    {
        Session.RemoveRepeat(group.Definition.Oid, repeat.Key);
        StateHasChanged();
        await RepeatChanged.InvokeAsync(new(group.Definition.Oid, repeat.Key, IsAdded: false));
    }
}
