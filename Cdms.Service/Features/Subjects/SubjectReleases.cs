using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Features.Subjects;

/// <summary>Which release new forms of a subject are collected by: that of its site's last decision, but for one that asks for a new consent which the subject has not given.</summary>
internal sealed class SubjectReleases(CdmsDbContext db)
{
    /// <summary>Number of the release; null where the site uses none.</summary>
    public async Task<int?> OfAsync(Subject subject, CancellationToken cancellationToken) => (await DecisionOfAsync(subject, cancellationToken))?.ReleaseNumber;

    /// <summary>The decision that counts for the subject; null: none does.</summary>
    public async Task<SiteDecision?> DecisionOfAsync(Subject subject, CancellationToken cancellationToken) => Of(subject, await DecisionsAsync(subject, cancellationToken));

    /// <summary>The decision that counts for the subject, of all of its site, the last one first; null: none does.</summary>
    public static SiteDecision? Of(Subject subject, IEnumerable<SiteDecision> decisions) => decisions.FirstOrDefault(decision => Counts(decision, subject));

    /// <summary>The decisions of all sites of a study, by SiteOid, the last one first.</summary>
    public static async Task<ILookup<string, SiteDecision>> DecisionsAsync(CdmsDbContext db, string studyOid, CancellationToken cancellationToken) =>
        (await (from site in db.Sites.AsNoTracking()
                where site.StudyOid == studyOid
                join decision in db.SiteDecisions.AsNoTracking() on site.Id equals decision.SiteId
                orderby decision.Number descending
                select new { site.SiteOid, decision }).ToListAsync(cancellationToken)).ToLookup(row => row.SiteOid, row => row.decision, StringComparer.Ordinal);

    /// <summary>The last decision, if the subject has to consent before it counts.</summary>
    public async Task<SiteDecision?> AwaitingConsentAsync(Subject subject, CancellationToken cancellationToken) =>
        (await DecisionsAsync(subject, cancellationToken)) is [var last, ..] && !Counts(last, subject) ? last : null;

    /// <summary>True when a form of the subject may be begun by the release: a decision for it counts, or counted before.</summary>
    public async Task<bool> MayUseAsync(Subject subject, int number, CancellationToken cancellationToken) =>
        (await DecisionsAsync(subject, cancellationToken)).Exists(decision => decision.ReleaseNumber == number && Counts(decision, subject));

    // Whoever came after the decision consented to what it brought.
    private static bool Counts(SiteDecision decision, Subject subject) =>
        !decision.NeedsReconsent || subject.ConsentedDecision >= decision.Number || subject.CreatedAt > decision.DecidedAt;

    private Task<List<SiteDecision>> DecisionsAsync(Subject subject, CancellationToken cancellationToken) =>
        (from site in db.Sites.AsNoTracking()
         where site.StudyOid == subject.StudyOid && site.SiteOid == subject.SiteOid
         join decision in db.SiteDecisions.AsNoTracking() on site.Id equals decision.SiteId
         orderby decision.Number descending
         select decision).ToListAsync(cancellationToken);
}
