using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Cdms.Service.Features.Locks;

/// <summary>Reads what is frozen and locked. Whoever changes data holds the subject's row first: whoever sets a lock waits for it, and whoever comes later sees the lock.</summary>
internal sealed class LockReader(CdmsDbContext db)
{
    /// <summary>What holds for a subject.</summary>
    public async Task<SubjectLocks> ReadAsync(Subject subject, CancellationToken cancellationToken) => new(await db.DataLocks.AsNoTracking()
        .Where(held => held.StudyOid == subject.StudyOid && held.LiftedAt == null && (held.SubjectId == null || held.SubjectId == subject.Id)).ToListAsync(cancellationToken));

    /// <summary>How a study as a whole is kept; null: not at all.</summary>
    public async Task<string?> OfStudyAsync(string studyOid, CancellationToken cancellationToken) => new SubjectLocks(await db.DataLocks.AsNoTracking()
        .Where(held => held.StudyOid == studyOid && held.LiftedAt == null && held.SubjectId == null).ToListAsync(cancellationToken)).OfStudy();

    /// <summary>The answer to a change of what is kept.</summary>
    public static ProblemHttpResult Refuse(string kind, string oid) => Problem.Conflict(CodeOf(kind), TextOf(kind, oid), "A data manager can lift that with a reason.", new Place(Oid: oid));

    /// <summary>A lasting code.</summary>
    public static string CodeOf(string kind) => kind == LockKind.Locked ? "data-locked" : "data-frozen";

    /// <summary>The same for a person.</summary>
    public static string TextOf(string kind, string oid) => kind == LockKind.Locked ? $"'{oid}' is locked: nothing of it changes." : $"'{oid}' is frozen: the site enters nothing there.";
}
