using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Security.Signatures;

/// <summary>Voids signatures in the transaction that changes what they stand on. A save that changes no signed hash costs a look at the tracked entities and no query.</summary>
internal sealed partial class SignatureVoiding(IEnumerable<SignedContent> contents, TimeProvider clock, ILogger<SignatureVoiding> logger) : SaveChangesInterceptor
{
    // Far below the 2,100 parameters that a statement of SQL Server takes.
    private const int HashesInOneQuery = 500;

    private readonly Dictionary<Type, SignedContent> _contents = contents.ToDictionary(content => content.EntityType);

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        // Services save asynchronously; a tool that does not gets the same, and waits.
        if (FindLost(eventData.Context) is { Count: > 0 } lost)
            VoidAsync(eventData.Context!, lost, CancellationToken.None).GetAwaiter().GetResult();
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (FindLost(eventData.Context) is { Count: > 0 } lost)
            await VoidAsync(eventData.Context!, lost, cancellationToken);
        return result;
    }

    private List<LostHash> FindLost(DbContext? db)
    {
        if (db is null || _contents.Count == 0)
            return [];
        var lost = new List<LostHash>();
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (_contents.TryGetValue(entry.Metadata.ClrType, out var content) && content.FindLost(entry) is { } found)
                lost.Add(found);
        }
        return lost;
    }

    private async Task VoidAsync(DbContext db, List<LostHash> lost, CancellationToken cancellationToken)
    {
        foreach (var some in lost.Chunk(HashesInOneQuery))
        {
            var standing = await StandingOnAsync(db, [.. some.Select(one => one.Old).Distinct(StringComparer.Ordinal)], cancellationToken);
            foreach (var signature in standing)
            {
                if (await FindCauseAsync(db, signature, some, cancellationToken) is { } cause)
                    Void(db, signature, cause);
            }
        }
    }

    // A save that was repeated after a failure still has its rows at hand.
    private static async Task<List<Signature>> StandingOnAsync(DbContext db, string[] hashes, CancellationToken cancellationToken)
    {
        var added = db.ChangeTracker.Entries<SignatureVoid>().Select(entry => entry.Entity.SignatureId).ToHashSet();
        var standing = await db.Set<Signature>().AsNoTracking()
            .Where(signature => hashes.Contains(signature.SubjectHash) && !db.Set<SignatureVoid>().Any(row => row.SignatureId == signature.SignatureId))
            .ToListAsync(cancellationToken);
        return [.. standing.Where(signature => !added.Contains(signature.SignatureId))];
    }

    private static async Task<LostHash?> FindCauseAsync(DbContext db, Signature signature, LostHash[] lost, CancellationToken cancellationToken)
    {
        foreach (var one in lost)
        {
            if (one.Old == signature.SubjectHash && one.Content.Type == signature.SubjectType && one.Content.KeyOf(one.Entity) == signature.SubjectKey
                && await one.Content.FindStudyOidAsync(db, one.Entity, cancellationToken) == signature.StudyOid)
                return one;
        }
        return null;
    }

    private void Void(DbContext db, Signature signature, LostHash cause)
    {
        db.Add(new SignatureVoid
        {
            SignatureId = signature.SignatureId,
            StudyOid = signature.StudyOid,
            VoidedAt = clock.GetUtcNow(),
            Cause = VoidCause.Describe(cause.Next is null ? "The signed record was deleted" : "The signed record was changed", Acting.Actor, Acting.Current),
            ActorId = Acting.Actor.Id,
            ActorName = Acting.Actor.Name,
            NewHash = cause.Next,
        });
        LogVoided(logger, signature.SignatureId, signature.StudyOid, signature.SubjectType, signature.SubjectKey, Acting.Actor.Id);
    }

    [LoggerMessage(3504, LogLevel.Information, "Signature {SignatureId} of {StudyOid} {SubjectType} {SubjectKey} becomes void by a change of {ActorId}")]
    private static partial void LogVoided(ILogger logger, Guid signatureId, string studyOid, string subjectType, string subjectKey, string actorId);
}
