using System.Globalization;
using Builder.Service.Domain;
using Contracts;

namespace Builder.Service.Features.Reconciliation.Comparing;

/// <summary>Compares which release each site uses. What the environment says holds: its sites decide, and the Builder only records.</summary>
internal static class SiteComparison
{
    public static IEnumerable<Found> Compare(Inventory there, Ledger here)
    {
        var known = here.Decisions.ToDictionary(decision => (decision.StudyOid, decision.SiteOid));
        foreach (var site in there.ActiveReleases)
        {
            if (Judge(site, known.GetValueOrDefault((site.StudyOid, site.SiteOid)), here, there.ReportedAt) is { } found)
                yield return found;
        }
        var isThere = there.ActiveReleases.Select(site => (site.StudyOid, site.SiteOid)).ToHashSet();
        foreach (var decision in here.Decisions.Where(decision => IsOld(decision, here) && !isThere.Contains((decision.StudyOid, decision.SiteOid))))
            yield return Of(decision.StudyOid, decision.SiteOid, decision, null, "The environment knows no decision of the site: it was made after the backup that was restored there. Record that it holds no more, and let the site decide again.");
    }

    private static Found? Judge(SiteReleaseActivated there, KnownDecision? here, Ledger ledger, DateTimeOffset reportedAt)
    {
        // A decision that the Builder heard after it asked may be younger than the answer, and one just made there is still on its way.
        if ((here is not null && !IsOld(here, ledger)) || (there.ActivatedAt > reportedAt - Ledger.Grace && there.DecisionNumber > (here?.DecisionNumber ?? 0)))
            return null;
        if (here is not null && (here.DecisionNumber, here.ReleaseNumber, here.ManifestHash) == (there.DecisionNumber, there.ReleaseNumber, there.ManifestHash))
            return null;
        return Of(there.StudyOid, there.SiteOid, here, there, "The Builder has another decision of the site as its last: record the one of the environment.");
    }

    private static bool IsOld(KnownDecision decision, Ledger ledger) => decision.ReceivedAt < ledger.RequestedAt;

    private static Found Of(string studyOid, string siteOid, KnownDecision? here, SiteReleaseActivated? there, string details) => new(DifferenceKind.Stale, DifferenceSubject.Site, studyOid, details)
    {
        SiteOid = siteOid, ReleaseNumber = there?.ReleaseNumber ?? here?.ReleaseNumber, Here = new(Describe(here?.ReleaseNumber, here?.DecisionNumber), here?.ManifestHash),
        There = new(Describe(there?.ReleaseNumber, there?.DecisionNumber), there?.ManifestHash), Reported = there, Repair = DifferenceRepair.RecordDecision,
    };

    /// <summary>Short, since it stands where states do: release 2 by decision 3 is <c>R2/3</c>.</summary>
    private static string? Describe(int? release, int? decision) => release is null ? null : string.Create(CultureInfo.InvariantCulture, $"R{release}/{decision}");
}
