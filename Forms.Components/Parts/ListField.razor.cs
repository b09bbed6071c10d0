using Microsoft.AspNetCore.Components.Web;

namespace Forms.Components.Parts;

/// <summary>A choice among many: a field that offers the entries that hold what is typed (WAI-ARIA Authoring Practices, combobox with a listbox).</summary>
public sealed partial class ListField
{
    private ChoiceSearch _search = null!;
    private string? _language;

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
                _search.Move(1);
                break;
            case "ArrowUp":
                _search.Move(-1);
                break;
            case "Escape":
                _search.Close();
                break;
            case "Enter" when _search is { IsOpen: true, Active: >= 0 }:
                await ChooseAsync(_search.Offered[_search.Active]);
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
