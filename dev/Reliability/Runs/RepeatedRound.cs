using Reliability.Mishaps;
using Reliability.Rounds;

namespace Reliability.Runs;

/// <summary>Repeats a round with the next draw until its mishap hits something.</summary>
/// <param name="round">What to run.</param>
/// <param name="log">Keeps the reports, also of rounds that do not count.</param>
internal sealed class RepeatedRound(Round round, RunLog log)
{
    private const int MostDraws = 5;

    // A multiple of every number of victims: another draw for the same one.
    private const int NextDraw = 1_000_000;

    /// <returns>False when there is no sense in going on: a difference, or nothing hit in five draws.</returns>
    public async Task<bool> RunAsync(int seed, Func<Draws, IMishap> choose, CancellationToken cancellationToken)
    {
        for (var draw = 0; draw < MostDraws; draw++)
        {
            var drawn = seed + (draw * NextDraw);
            var draws = new Draws(drawn);
            var report = await round.RunAsync(drawn, [new Moment(draws.Share(), choose(draws))], cancellationToken);
            await log.AddAsync(report);
            if (report.Differences.Count > 0)
                return false;
            if (report.Counts)
                return true;
        }

        return false;
    }
}
