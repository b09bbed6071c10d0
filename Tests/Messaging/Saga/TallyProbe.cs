using System.Collections.Concurrent;

namespace Tests.Messaging.Saga;

/// <summary>Looks into the saga's handling of a message, and can hold it there.</summary>
public sealed class TallyProbe
{
    private readonly ConcurrentQueue<string> _handled = new();
    private int _inside;

    /// <summary>Runs inside the handling of every message, after the change and before the save.</summary>
    public Func<string, Task> Inside { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs inside the raising of a tally, with its id.</summary>
    public Func<Guid, Task> InsideOf { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs when a pre-inserted instance is made.</summary>
    public Action Created { get; set; } = () => { };

    /// <summary>The messages in the order in which their handling began, retries included.</summary>
    public IReadOnlyCollection<string> Handled => _handled;

    /// <summary>The greatest number of messages that were handled at the same time.</summary>
    public int GreatestConcurrency { get; private set; }

    public async Task HandleRaisedAsync(Guid tally)
    {
        await HandleAsync("raised");
        await InsideOf(tally);
    }

    public async Task HandleAsync(string message)
    {
        _handled.Enqueue(message);
        var inside = Interlocked.Increment(ref _inside);
        GreatestConcurrency = Math.Max(GreatestConcurrency, inside);
        try
        {
            await Inside(message);
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }
}
