using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Forms.Entry;
using Microsoft.EntityFrameworkCore;
using Security.Access;

namespace Cdms.Service.Features.FormMigrations;

/// <summary>Tells what a migration would do, by doing all of it but the writing.</summary>
internal sealed class MigrationDryRun(CdmsDbContext db, MigrationCandidates candidates, MigrationForms forms)
{
    private const int AtOnce = 200;

    public async Task<MigrationForecast> RunAsync(FormMigration migration, ReleasePlan target, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        var count = new Count();
        for (long after = 0; await candidates.NextAsync(migration, after, AtOnce, cancellationToken) is [.., var last] some; after = last.Id)
        {
            var ids = some.Select(form => form.SubjectId).Distinct().ToList();
            var subjects = await db.Subjects.AsNoTracking().Where(subject => ids.Contains(subject.Id)).ToDictionaryAsync(subject => subject.Id, cancellationToken);
            foreach (var form in some)
                await AddAsync(count, migration, subjects[form.SubjectId], form, target, blinding, cancellationToken);
            // What was looked at is not looked at again.
            db.ChangeTracker.Clear();
        }
        return new(count.BySite.Values.Sum(), count.Skipped, count.BySite, count.Kept, count.Carried, count.NotCarried, count.Placeless, count.WithFindings);
    }

    private async Task AddAsync(Count count, FormMigration migration, Subject subject, FormInstance form, ReleasePlan target, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        if (await candidates.FindObstacleAsync(migration, subject, form, target, cancellationToken) is { } obstacle)
        {
            count.Skipped[obstacle] = count.Skipped.GetValueOrDefault(obstacle) + 1;
            return;
        }
        var (outcome, stored) = await forms.ReadAsync(migration, subject, form, target, cancellationToken);
        bool IsShown(string itemOid) => !blinding.HidesItem(form.FormOid, itemOid);
        var placeless = outcome.Session.Unplaced.Count(value => IsShown(value.Place.Item));
        count.BySite[form.SiteOid] = count.BySite.GetValueOrDefault(form.SiteOid) + 1;
        count.Placeless += placeless;
        count.Kept += stored.Count(value => value.Value is not null && IsShown(value.ItemOid)) - placeless;
        count.Carried += outcome.Carried.Count(carried => IsShown(carried.To.Item));
        count.NotCarried += outcome.NotCarried.Count(value => IsShown(value.ItemOid));
        count.WithFindings += outcome.Session.Findings.Any(finding => finding.Severity is not EntrySeverity.Soft && IsShown(finding.Place.Item)) ? 1 : 0;
    }

    private sealed class Count
    {
        public SortedDictionary<string, int> Skipped { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<string, int> BySite { get; } = new(StringComparer.Ordinal);

        public int Kept { get; set; }

        public int Carried { get; set; }

        public int NotCarried { get; set; }

        public int Placeless { get; set; }

        public int WithFindings { get; set; }
    }
}
