using System.Diagnostics;

namespace Runner.Runs;

/// <summary>Looks at another process through its API until what is awaited has come about: from outside there is no event to wait for.</summary>
internal static class Watch
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>What the last look showed: the first that is as awaited, or the one after patience has run out.</summary>
    /// <param name="look">Asks the process.</param>
    /// <param name="isAwaited">Whether that is it.</param>
    /// <param name="patience">After this time it is given up.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> look, Predicate<T> isAwaited, TimeSpan patience, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var seen = await look();
            if (isAwaited(seen) || Stopwatch.GetElapsedTime(began) > patience)
                return seen;
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }
}
