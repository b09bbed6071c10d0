using Cdms.Entry.Api;
using Cdms.Entry.Keeping;
using Cdms.Entry.Texts;
using Microsoft.AspNetCore.Components;

namespace Cdms.Entry.Frame;

/// <summary>A page on which people do things: what is refused is shown where they are, and nothing they entered is lost.</summary>
public abstract class ActingPage : ComponentBase
{
    /// <summary>What was refused last; null: nothing.</summary>
    protected Exception? Fault { get; private set; }

    /// <summary>Something is under way.</summary>
    protected bool IsBusy { get; private set; }

    [CascadingParameter]
    protected Reader Say { get; set; } = null!;

    [Inject]
    protected EntryApi Api { get; set; } = null!;

    [Inject]
    protected Visitor Visitor { get; set; } = null!;

    /// <summary>Does something that the service may refuse.</summary>
    /// <returns>Whether it was done.</returns>
    protected async Task<bool> DoAsync(Func<Task> act)
    {
        (IsBusy, Fault) = (true, null);
        try
        {
            await act();
        }
        catch (Exception fault) when (fault is RefusedException or HttpRequestException or InvalidDataException)
        {
            Fault = fault;
        }
        IsBusy = false;
        StateHasChanged();
        return Fault is null;
    }

    /// <summary>A moment as people read it, by the clock of this browser.</summary>
    public static string Moment(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
