namespace Benchmarks.Contestants;

/// <summary>When to look next whether all has settled: a dozen looks a round, close together only near its end.</summary>
internal sealed class SettlingPace(int count)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan AtFirst = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private (int Settled, long At)? _first;
    private (int Settled, long At) _last;

    /// <summary>Two fifths of the time that the rest will take at the rate so far.</summary>
    /// <param name="settled">How many have settled now.</param>
    /// <param name="now">Timestamp of the system's clock.</param>
    /// <exception cref="InvalidOperationException">Nothing has settled for two minutes.</exception>
    public TimeSpan PauseAfter(int settled, long now)
    {
        if (_first is not { } first)
        {
            _first = _last = (settled, now);
            return AtFirst;
        }

        if (settled > _last.Settled)
            _last = (settled, now);
        else if (TimeProvider.System.GetElapsedTime(_last.At, now) > Patience)
            throw TookTooLong(Patience);
        if (settled == first.Settled)
            return AtFirst;
        var ahead = TimeProvider.System.GetElapsedTime(first.At, now) * ((double)(count - settled) / (settled - first.Settled)) * 0.4;
        return ahead < Shortest ? Shortest : ahead > Longest ? Longest : ahead;
    }

    public static InvalidOperationException TookTooLong(TimeSpan patience) =>
        new($"Nothing settled for {patience}: run again with --keep-logs FOLDER and look into the logs.");
}
