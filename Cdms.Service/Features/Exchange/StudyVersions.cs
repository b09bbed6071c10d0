using Cdms.Service.Data;
using Cdms.Service.Features.Entry;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Features.Exchange;

/// <summary>The releases that sites of a study used, and how files name them: by the MetaDataVersion that the Builder exports them as, with the number behind it where two releases share one.</summary>
internal sealed class StudyVersions
{
    private readonly Dictionary<int, string> _names;
    private readonly Dictionary<int, ReleasePlan> _plans;

    private StudyVersions(Dictionary<int, ReleasePlan> plans)
    {
        _plans = plans;
        var shared = plans.Values.CountBy(OidOf).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        _names = plans.ToDictionary(pair => pair.Key, pair => shared.Contains(OidOf(pair.Value)) ? $"{OidOf(pair.Value)}.R{pair.Key}" : OidOf(pair.Value));
    }

    public static async Task<StudyVersions> ReadAsync(CdmsDbContext db, ReleasePlans plans, string studyOid, CancellationToken cancellationToken)
    {
        var numbers = await db.SiteDecisions.AsNoTracking().Where(decision => decision.StudyOid == studyOid).Select(decision => decision.ReleaseNumber).Distinct().ToListAsync(cancellationToken);
        var found = new Dictionary<int, ReleasePlan>();
        foreach (var number in numbers.Order())
        {
            if (await plans.FindAsync(db, studyOid, number, cancellationToken) is { } plan)
                found.Add(number, plan);
        }
        return new(found);
    }

    /// <summary>The numbers, in order.</summary>
    public IReadOnlyList<int> Numbers => [.. _names.Keys.Order()];

    public string NameOf(int number) => _names.GetValueOrDefault(number) ?? $"{StudyRelease}.R{number}";

    public ReleasePlan? PlanOf(int number) => _plans.GetValueOrDefault(number);

    /// <summary>The release that a file means by a MetaDataVersionOID; null where none is named so.</summary>
    public int? Find(string metaDataVersionOid) => _names.Where(pair => pair.Value == metaDataVersionOid).Select(pair => (int?)pair.Key).FirstOrDefault();

    private const string StudyRelease = "MDV.1";

    private static string OidOf(ReleasePlan plan) => plan.Manifest.Outline.MetaDataVersionOid ?? StudyRelease;
}
