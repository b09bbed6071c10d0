using Builder.Client;
using Builder.Pages.Texts;
using Microsoft.AspNetCore.Components;

namespace Builder.Pages.Frame;

/// <summary>A page on which people do things: what is refused is shown where they are, and nothing they entered is lost.</summary>
public abstract class ActingPage : ComponentBase
{
    /// <summary>What was refused last; null: nothing.</summary>
    protected Exception? Fault { get; private set; }

    /// <summary>Something is under way.</summary>
    protected bool IsBusy { get; private set; }

    [CascadingParameter]
    protected PageTexts Texts { get; set; } = null!;

    [Inject]
    protected BuilderApi Api { get; set; } = null!;

    /// <summary>Does something that the service may refuse.</summary>
    /// <returns>Whether it was done.</returns>
    protected async Task<bool> DoAsync(Func<Task> act)
    {
        (IsBusy, Fault) = (true, null);
        try
        {
            await act();
        }
        catch (Exception fault) when (fault is BuilderRefusedException or HttpRequestException)
        {
            Fault = fault;
        }
        IsBusy = false;
        // Also where another part of the page had it done, after which nothing else would show the outcome.
        StateHasChanged();
        return Fault is null;
    }
}
