using Reliability.Counting;
using Runner.Local;

namespace Reliability.Studies;

/// <summary>How far the deployments of some studies have come: each takes three steps, published, installed, settled.</summary>
/// <param name="system">Where to look.</param>
/// <param name="studies">Which.</param>
/// <param name="environment">Where they go.</param>
public sealed class StudyProgress(LocalSystem system, IReadOnlyCollection<string> studies, string environment)
{
    private readonly ServiceDatabase _builder = ServiceDatabase.Of(system, "builder");
    private readonly ServiceDatabase _cdms = ServiceDatabase.Of(system, $"cdms-{environment}");
    private readonly string _among = ServiceDatabase.InList(studies);

    /// <summary>Steps that were taken, of three for each form.</summary>
    public async Task<long> StepsAsync(CancellationToken cancellationToken = default) =>
        await PublishedAsync(cancellationToken) + await InstalledAsync(cancellationToken) + await SettledAsync(cancellationToken);

    /// <summary>Deployments that the Builder's database holds.</summary>
    public Task<long> PublishedAsync(CancellationToken cancellationToken = default) =>
        _builder.CountAsync($"""SELECT COUNT(*) FROM "FormDeployment" WHERE "StudyOid" IN {_among}""", cancellationToken);

    /// <summary>Versions that the CDMS's database holds.</summary>
    public Task<long> InstalledAsync(CancellationToken cancellationToken = default) =>
        _cdms.CountAsync($"""SELECT COUNT(*) FROM "InstalledFormVersion" WHERE "StudyOid" IN {_among}""", cancellationToken);

    /// <summary>Sagas that have settled, whichever way.</summary>
    public Task<long> SettledAsync(CancellationToken cancellationToken = default) =>
        _builder.CountAsync(
            $"""SELECT COUNT(*) FROM "FormDeployment" WHERE "StudyOid" IN {_among} AND "CurrentState" IN ('Installed', 'Rejected', 'Failed', 'Cancelled')""",
            cancellationToken);
}
