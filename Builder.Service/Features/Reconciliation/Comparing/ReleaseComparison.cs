using Builder.Service.Domain;
using Contracts;

namespace Builder.Service.Features.Reconciliation.Comparing;

/// <summary>Compares the releases of both sides.</summary>
internal static class ReleaseComparison
{
    // The states of a release in a CDMS, as it reports them; Ready and Withdrawn are called as they are here.
    private const string Ready = ReleaseDeploymentState.Ready, Withdrawn = ReleaseDeploymentState.Withdrawn;

    public static IEnumerable<Found> Compare(Inventory there, Ledger here)
    {
        var deployments = here.Deployments.ToDictionary(deployment => deployment.Id);
        foreach (var release in there.Releases)
        {
            if (Judge(release, deployments.GetValueOrDefault(release.ReleaseDeploymentId), here, there.ReportedAt) is { } found)
                yield return found;
        }
        var isThere = there.Releases.Select(release => release.ReleaseDeploymentId).ToHashSet();
        foreach (var deployment in here.Deployments.Where(deployment => deployment is { State: Ready, IsOld: true } && !isThere.Contains(deployment.Id)))
        {
            yield return new(DifferenceKind.Missing, DifferenceSubject.Release, deployment.StudyOid, "It is ready there by the ledger, and the environment does not hold it: deploy it again, after its forms.")
            {
                ReleaseNumber = deployment.Number, Here = new(Ready, deployment.ManifestHash), DeploymentId = deployment.Id, Repair = DifferenceRepair.DeployAgain,
            };
        }
    }

    private static Found? Judge(InventoriedRelease there, KnownReleaseDeployment? deployment, Ledger ledger, DateTimeOffset reportedAt)
    {
        var known = ledger.Releases.FirstOrDefault(release => release.StudyOid == there.StudyOid && release.Number == there.ReleaseNumber);
        if (there.StoredHash != there.ManifestHash)
            return Of(DifferenceKind.Altered, there, deployment, known, $"The stored manifest hashes to {there.StoredHash}; {there.ManifestHash} had come. Collect no data with it, find out who changed the row, and restore it from a backup.");
        if (known is not null && there.ManifestHash.Length > 0 && known.ManifestHash != there.ManifestHash)
            return Of(DifferenceKind.Altered, there, deployment, known, $"The environment holds the manifest {there.ManifestHash}; the release is {known.ManifestHash} in the Builder. Collect no data with it, and compare both.");
        if (deployment is null)
            return JudgeUnknown(there, known, ledger);
        return deployment.State switch
        {
            Ready => JudgeReady(there, deployment, known),
            _ when deployment.IsEnded => JudgeEnded(there, deployment, known, ledger),
            _ => JudgeUnsettled(there, deployment, known, ledger, reportedAt),
        };
    }

    private static Found? JudgeUnknown(InventoriedRelease there, KnownRelease? known, Ledger ledger)
    {
        // A tombstone of what nobody uses. And where another deployment of the release stands, this one adds nothing; once that one is withdrawn, it shows.
        if (there.State == Withdrawn || ledger.Deployments.Any(deployment => !deployment.IsEnded && deployment.StudyOid == there.StudyOid && deployment.Number == there.ReleaseNumber))
            return null;
        return known is null
            ? Of(DifferenceKind.Extra, there, null, null, "The Builder knows no such release. If its database was restored from a backup, take the release back from the environment; its forms come with it. If not, find out where it came from, and collect no data with it until then.") with { Repair = DifferenceRepair.TakeBack }
            : Of(DifferenceKind.Extra, there, null, known, "The environment holds the release as it is here, and no deployment of it is known: record one.") with { Repair = DifferenceRepair.RecordDeployment };
    }

    private static Found? JudgeReady(InventoriedRelease there, KnownReleaseDeployment deployment, KnownRelease? known) => there.State switch
    {
        Ready => null,
        Withdrawn => WithdrawnThere(there, deployment, known),
        _ when deployment.IsOld => Of(DifferenceKind.Missing, there, deployment, known, "It is ready there by the ledger, and the environment lacks form versions of it: deploy it again, after its forms.") with { Repair = DifferenceRepair.DeployAgain },
        _ => null,
    };

    private static Found? JudgeEnded(InventoriedRelease there, KnownReleaseDeployment deployment, KnownRelease? known, Ledger ledger) =>
        there.State == Withdrawn || ledger.IsOnItsWay(deployment.WithdrawnAt) || ledger.IsOnItsWay(deployment.LastSentAt) ? null
            : Of(DifferenceKind.Stale, there, deployment, known, $"It is {deployment.State} here and {there.State} there, so that sites could be switched to it: tell the environment again.") with { Repair = DifferenceRepair.TellWithdrawal };

    private static Found? JudgeUnsettled(InventoriedRelease there, KnownReleaseDeployment deployment, KnownRelease? known, Ledger ledger, DateTimeOffset reportedAt)
    {
        if (ledger.IsOnItsWay(deployment.LastSentAt))
            return null;
        if (there.State == Withdrawn)
            return WithdrawnThere(there, deployment, known);
        return there.State != Ready || there.ReadyAt > reportedAt - Ledger.Grace ? null
            : Of(DifferenceKind.OneSided, there, deployment, known, $"The environment holds all of it; its deployment is {deployment.State} here: its answer was lost.") with { Repair = DifferenceRepair.MarkSettled };
    }

    private static Found WithdrawnThere(InventoriedRelease there, KnownReleaseDeployment deployment, KnownRelease? known) =>
        Of(DifferenceKind.OneSided, there, deployment, known, $"It is withdrawn there and {deployment.State} here: the withdrawal is not known here any more.") with { Repair = DifferenceRepair.MarkSettled };

    private static Found Of(string kind, InventoriedRelease there, KnownReleaseDeployment? deployment, KnownRelease? known, string details) => new(kind, DifferenceSubject.Release, there.StudyOid, details)
    {
        ReleaseNumber = there.ReleaseNumber, Here = new(deployment?.State, known?.ManifestHash), There = new(there.State, there.StoredHash.Length == 0 ? null : there.StoredHash),
        DeploymentId = deployment?.Id, Reported = there,
    };
}
