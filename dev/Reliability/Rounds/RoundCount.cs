using Reliability.Counting;
using Reliability.Studies;
using Runner.Local;

namespace Reliability.Rounds;

/// <summary>Counts everything when a round is over: the deployments, the trails, what is left.</summary>
/// <param name="system">Where.</param>
/// <param name="environment">Where the forms went.</param>
internal sealed class RoundCount(LocalSystem system, string environment)
{
    /// <returns>A line for each difference; none when all is well.</returns>
    /// <param name="client">Who deployed.</param>
    /// <param name="attempted">How many deployments it tried.</param>
    /// <param name="studies">Of which studies.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<string>> CompareAsync(DeployingClient client, int attempted, IReadOnlyList<string> studies, CancellationToken cancellationToken)
    {
        var builder = await BuilderRows.ReadAsync(ServiceDatabase.Of(system, "builder"), studies, cancellationToken);
        var cdms = await CdmsRows.ReadAsync(ServiceDatabase.Of(system, $"cdms-{environment}"), studies, cancellationToken);
        var trails = new Trails(system, environment);
        var missing = attempted - client.Acknowledged.Count;
        return
        [
            .. missing == 0 ? [] : new[] { FormattableString.Invariant($"attempted {attempted}, acknowledged {client.Acknowledged.Count}") },
            .. DeploymentCount.Compare(client.Acknowledged, builder, cdms),
            .. await trails.CountAsync(builder, cdms, studies, cancellationToken),
            .. await Leftovers.FindLastingAsync(system, cancellationToken),
        ];
    }
}
