using Reliability.Counting;
using Runner.Api;
using Runner.Local;

namespace Reliability.Rounds;

/// <summary>The audit trails of the Builder and of a CDMS after a round.</summary>
/// <param name="system">The system.</param>
/// <param name="environment">Which CDMS.</param>
internal sealed class Trails(LocalSystem system, string environment)
{
    /// <summary>Counts the records of what was published and installed, and has both services verify their chains.</summary>
    /// <returns>A line for each difference; none when all is well.</returns>
    public async Task<IReadOnlyList<string>> CountAsync(BuilderRows builder, CdmsRows cdms, IReadOnlyList<string> studies, CancellationToken cancellationToken) =>
    [
        .. TrailCount.Compare(
            LocalClient.Name,
            (builder, await TrailRows.ReadAsync(ServiceDatabase.Of(system, "builder"), studies, cancellationToken)),
            (cdms, await TrailRows.ReadAsync(ServiceDatabase.Of(system, $"cdms-{environment}"), studies, cancellationToken))),
        .. await VerifyAsync("Builder", system.Builder.Address, cancellationToken),
        .. await VerifyAsync("CDMS", system.Cdms(environment).Address, cancellationToken),
    ];

    private async Task<IEnumerable<string>> VerifyAsync(string service, Uri address, CancellationToken cancellationToken)
    {
        using var trail = new TrailClient(address, system.Token);
        var report = await trail.VerifyAsync(cancellationToken);
        return report.Findings.Select(finding => $"trail: the {service} finds {finding.Kind} in {finding.StudyOid}: {finding.Text}");
    }
}
