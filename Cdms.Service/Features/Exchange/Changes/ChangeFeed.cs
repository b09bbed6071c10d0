using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.StudyReleases;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Features.Exchange.Changes;

/// <summary>Orders the changes of a study for those who follow them.</summary>
/// <remarks>
/// Numbers of rows are given before a transaction commits, so a row may appear below one that was read already. Here a part of the feed gets its number when it is read, under the lock of the study, and only for changes that are
/// committed by then: what commits later gets a later number. That nothing is overlooked follows from the form: it counts its changes without a gap (LastChange) in the transaction that makes them.
/// </remarks>
internal sealed class ChangeFeed(CdmsDbContext db)
{
    private const int MostForms = 1000;

    /// <summary>Numbers what was committed since it was done last.</summary>
    public async Task NumberAsync(string studyOid, CancellationToken cancellationToken)
    {
        if (!await Behind(studyOid).AnyAsync(cancellationToken))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockReleasesAsync(studyOid, cancellationToken);
        var number = await db.ChangeFeedRanges.Where(range => range.StudyOid == studyOid).MaxAsync(range => (long?)range.Number, cancellationToken) ?? 0;
        while (await Behind(studyOid).OrderBy(form => form.Id).Take(MostForms).ToListAsync(cancellationToken) is { Count: > 0 } forms)
        {
            foreach (var form in forms)
                db.Add(new ChangeFeedRange { StudyOid = studyOid, Number = ++number, FormInstanceId = form.Id, FirstChange = form.Numbered + 1, LastChange = form.LastChange });
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
        await transaction.CommitAsync(cancellationToken);
    }

    private IQueryable<FormBehind> Behind(string studyOid) =>
        from form in db.FormInstances.AsNoTracking()
        where form.StudyOid == studyOid
        let numbered = db.ChangeFeedRanges.Where(range => range.FormInstanceId == form.Id).Max(range => (int?)range.LastChange) ?? 0
        where form.LastChange > numbered
        select new FormBehind { Id = form.Id, LastChange = form.LastChange, Numbered = numbered };

    private sealed class FormBehind
    {
        public required long Id { get; init; }

        public required int LastChange { get; init; }

        public required int Numbered { get; init; }
    }
}
