using Builder.Service.Domain;
using Contracts;

namespace Builder.Service.Features.Reconciliation.Comparing;

/// <summary>Compares the form versions of both sides.</summary>
internal static class FormVersionComparison
{
    public static IEnumerable<Found> Compare(Inventory there, Ledger here)
    {
        var known = here.FormVersions.ToDictionary(version => (version.StudyOid, version.FormOid, version.Version));
        var reported = there.FormVersions.DistinctBy(version => (version.StudyOid, version.FormOid, version.Version)).ToList();
        foreach (var version in reported)
        {
            if (Judge(version, known.GetValueOrDefault((version.StudyOid, version.FormOid, version.Version)), here, there.ReportedAt) is { } found)
                yield return found;
        }
        var isThere = reported.Select(version => (version.StudyOid, version.FormOid, version.Version)).ToHashSet();
        foreach (var version in here.FormVersions.Where(version => IsExpected(version, here) && !isThere.Contains((version.StudyOid, version.FormOid, version.Version))))
            yield return Missing(version);
    }

    /// <summary>Only what was settled before the question: the rest may have come after the environment looked.</summary>
    private static bool IsExpected(KnownFormVersion version, Ledger here) => version.Deployment is { State: FormDeploymentState.Installed } deployment && deployment.SettledAt < here.RequestedAt;

    private static Found? Judge(InventoriedFormVersion there, KnownFormVersion? here, Ledger ledger, DateTimeOffset reportedAt)
    {
        if (there.StoredHash != there.ContentHash)
            return Of(DifferenceKind.Altered, there, here, $"The stored bytes hash to {there.StoredHash}; installed was {there.ContentHash}. Collect no data with it, find out who changed the row, and restore it from a backup.");
        if (here is null)
            return Of(DifferenceKind.Extra, there, here, "The Builder knows no such form version. If its database was restored from a backup, take the version back from the environment. If not, find out where it came from, and collect no data with it until then.") with { Repair = DifferenceRepair.TakeBack };
        if (here.ContentHash != there.ContentHash)
            return Of(DifferenceKind.Altered, there, here, $"The environment holds {there.ContentHash}; this version is {here.ContentHash} in the Builder. Collect no data with it, and compare both contents.");
        return here.Deployment is { } deployment ? JudgeSettled(there, here, deployment, ledger, reportedAt) : Of(DifferenceKind.Extra, there, here, "The environment holds the version as it is here, and no deployment of it is known: record one.") with
        {
            Repair = DifferenceRepair.RecordDeployment,
        };
    }

    private static Found? JudgeSettled(InventoriedFormVersion there, KnownFormVersion here, KnownFormDeployment deployment, Ledger ledger, DateTimeOffset reportedAt)
    {
        var mayStillCome = there.InstalledAt > reportedAt - Ledger.Grace || ledger.IsOnItsWay(deployment.LastSentAt);
        return deployment.State == FormDeploymentState.Installed || mayStillCome ? null : Of(DifferenceKind.OneSided, there, here, $"The environment holds the version; its deployment is {deployment.State} here: its answer was lost.") with
        {
            Repair = DifferenceRepair.MarkSettled,
        };
    }

    private static Found Of(string kind, InventoriedFormVersion there, KnownFormVersion? here, string details) => new(kind, DifferenceSubject.FormVersion, there.StudyOid, details)
    {
        FormOid = there.FormOid, Version = there.Version, Here = new(here?.Deployment?.State, here?.ContentHash), There = new(FormDeploymentState.Installed, there.StoredHash),
        DeploymentId = here?.Deployment?.Id, Reported = there,
    };

    private static Found Missing(KnownFormVersion version) => new(DifferenceKind.Missing, DifferenceSubject.FormVersion, version.StudyOid, "It is installed there by the ledger, and the environment does not hold it: deploy it again.")
    {
        FormOid = version.FormOid, Version = version.Version, Here = new(FormDeploymentState.Installed, version.ContentHash), DeploymentId = version.Deployment!.Id, Repair = DifferenceRepair.DeployAgain,
    };
}
