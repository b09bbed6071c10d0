using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Forms.Components.Parts;

/// <summary>A choice among many: a field that offers the entries that hold what is typed (WAI-ARIA Authoring Practices, combobox with a listbox).</summary>
public sealed partial class ListField : IAsyncDisposable
{
    private const string Script = "./_content/Forms.Components/forms.js";

    private IJSObjectReference? _script;
    private bool _moved;
    private ChoiceSearch _search = null!;
    private string? _language;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    private string ListId => $"{Field.Id}-list";

    private string? ActiveId => _search is { IsOpen: true, Active: >= 0 } ? OptionId(_search.Active) : null;

    private string Shown => _search.Typed ?? _search.TextOf(Field.Text);

    private string Status => _search switch
    {
        { HasMissed: true } => Chrome.NoMatch,
        { IsOpen: false } => "",
        _ when _search.Found > _search.Offered.Count => ViewContext.Format(Chrome.MoreMatches, _search.Found, _search.Offered.Count),
        _ => ViewContext.Format(Chrome.Matches, _search.Found),
    };

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_search is not null && string.Equals(_language, Language, StringComparison.Ordinal))
            return;
        _language = Language;
        _search = new(Choices.Of(Field.Item), Language);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_script is not null)
        {
            try
            {
                await _script.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page is gone, and its script with it.
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_moved || ActiveId is not { } active)
            return;
        _moved = false;
        _script ??= await Browser.InvokeAsync<IJSObjectReference>("import", Script);
        await _script.InvokeVoidAsync("reveal", active);
    }

    private void Move(int step)
    {
        _search.Move(step);
        _moved = true;
    }

    private string OptionId(int index) => $"{Field.Id}-option-{index}";

    private bool IsChosen(Choice choice) => string.Equals(choice.Code, Field.Text, StringComparison.Ordinal);

    private void Type(string? text) => _search.Type(text ?? "");

    private void Open()
    {
        if (!Field.IsDisabled)
            _search.Open();
    }

    private async Task OnKeyAsync(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown":
                Move(1);
                break;
            case "ArrowUp":
                Move(-1);
                break;
            case "Escape":
                _search.Close();
                break;
            case "Enter" when _search is { IsOpen: true, Active: >= 0 }:
                await ChooseAsync(_search.Offered[_search.Active]);
                break;
            case "Enter":
                await LeaveAsync();
                break;
        }
    }

    private Task ChooseAsync(Choice choice)
    {
        _search.Close();
        return Enter(choice.Code);
    }

    /// <summary>What is typed counts if it is an entry, or nothing; else the former value stays, and that is said.</summary>
    private async Task LeaveAsync()
    {
        if (_search.Typed is not { } typed)
        {
            _search.Close();
        }
        else if (string.IsNullOrWhiteSpace(typed))
        {
            _search.Close();
            await Enter(null);
        }
        else if (_search.FindExact(typed) is { } choice)
        {
            await ChooseAsync(choice);
        }
        else
        {
            _search.Miss();
        }
    }
}
