using Builder.Client;

namespace Builder.Pages.Shown;

/// <summary>Asks the service again and again while a page is open, so that what it shows is how things are.</summary>
/// <remarks>A question every two seconds that is mostly answered "as before" needs no lasting connection: any replica answers it, and a proxy or a restart breaks nothing.</remarks>
/// <param name="clock">Measures the pause.</param>
/// <param name="ask">Asks, and shows what is new.</param>
/// <param name="told">Told when the service stops or starts answering.</param>
public sealed class LiveQuestion(TimeProvider clock, Func<CancellationToken, Task> ask, Action<Exception?> told) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource _end = new();
    private Task _asking = Task.CompletedTask;

    /// <summary>Begins, after a first pause.</summary>
    public void Start() => _asking = AskAsync();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _asking;
        _end.Dispose();
    }

    private async Task AskAsync()
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
                told(await TryAsync());
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private async Task<Exception?> TryAsync()
    {
        try
        {
            await ask(_end.Token);
            return null;
        }
        catch (Exception fault) when (fault is HttpRequestException or BuilderRefusedException)
        {
            return fault;
        }
    }
}
