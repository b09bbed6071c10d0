using System.Collections.Concurrent;
using System.Diagnostics;

namespace Benchmarks.Entering;

/// <summary>Requests at given times, whether or not earlier ones are answered: what waits shows in the answer's time, as people would feel it.</summary>
internal static class OpenLoop
{
    /// <param name="sessions">How many act, each once a second, evenly spread over it.</param>
    /// <param name="seconds">For how long.</param>
    /// <param name="act">What session so-and-so does the so-manieth time.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Milliseconds from when each was due to its answer.</returns>
    public static async Task<IReadOnlyCollection<double>> RunAsync(int sessions, int seconds, Func<int, int, Task> act, CancellationToken cancellationToken)
    {
        var times = new ConcurrentBag<double>();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, sessions).Select(async session =>
        {
            var answers = new List<Task>(seconds);
            for (var turn = 0; turn < seconds; turn++)
            {
                var due = TimeSpan.FromSeconds(turn + ((double)session / sessions));
                var wait = due - Stopwatch.GetElapsedTime(began);
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, TimeProvider.System, cancellationToken);
                answers.Add(TimeAsync(turn, due));
            }

            await Task.WhenAll(answers);

            async Task TimeAsync(int turn, TimeSpan due)
            {
                await act(session, turn);
                times.Add((Stopwatch.GetElapsedTime(began) - due).TotalMilliseconds);
            }
        }));
        return times;
    }
}
