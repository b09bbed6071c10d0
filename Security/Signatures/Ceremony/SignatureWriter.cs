using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ServiceDefaults;

namespace Security.Signatures;

/// <summary>Writes the signature of a proven signer, in one transaction with a last look at what is signed.</summary>
internal sealed partial class SignatureWriter(ServiceDbContext db, SigningSessions sessions, TimeProvider clock, ILogger<SignatureWriter> logger)
{
    /// <summary>Signs what has the hash that the signer saw; anything else is refused and leaves no trace.</summary>
    public async Task<SigningResult> WriteAsync(ISignatureSubjects kind, Signer signer, SigningRequest request, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await kind.HoldAsync(request.StudyOid, request.Key, cancellationToken);
        if (await kind.FindAsync(request.StudyOid, request.Key, cancellationToken) is not { } subject)
            return SigningProblems.OfUnknownSubject(request.StudyOid, request.Type, request.Key);
        if (subject.Hash != request.Hash)
            return SigningProblems.OfChanged(subject);
        if (await FindSameAsync(signer, subject, request.Meaning, cancellationToken) is { } same)
            return SigningProblems.OfAlreadySigned(same);

        Acting.Because(request.Reason);
        var signature = db.Add(Make(subject, signer, request)).Entity;
        await sessions.ProlongAsync(signer, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogSigned(logger, signature.SignatureId, subject.StudyOid, subject.Type, subject.Key, signer.Actor.Id, request.Meaning);
        return signature;
    }

    private Signature Make(SignatureSubject subject, Signer signer, SigningRequest request)
    {
        var now = clock.GetUtcNow();
        return new Signature
        {
            SignatureId = Guid.CreateVersion7(now),
            StudyOid = subject.StudyOid,
            SiteOid = subject.SiteOid,
            SubjectType = subject.Type,
            SubjectKey = subject.Key,
            SubjectTitle = subject.Title,
            SubjectHash = subject.Hash,
            Meaning = request.Meaning,
            SignerId = signer.Actor.Id,
            SignerName = signer.Actor.Name,
            SignedAt = now,
            Method = signer.IsExternal ? SignatureMethods.OpenIdConnect : SignatureMethods.Password,
            Reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim(),
        }.Seal();
    }

    private Task<Signature?> FindSameAsync(Signer signer, SignatureSubject subject, string meaning, CancellationToken cancellationToken) => db.Set<Signature>().AsNoTracking().FirstOrDefaultAsync(
        row => row.StudyOid == subject.StudyOid && row.SubjectType == subject.Type && row.SubjectKey == subject.Key && row.SubjectHash == subject.Hash
            && row.SignerId == signer.Actor.Id && row.Meaning == meaning && !db.Set<SignatureVoid>().Any(voided => voided.SignatureId == row.SignatureId),
        cancellationToken);

    [LoggerMessage(3503, LogLevel.Information, "Signature {SignatureId} of {StudyOid} {SubjectType} {SubjectKey} by {ActorId}: {Meaning}")]
    private static partial void LogSigned(ILogger logger, Guid signatureId, string studyOid, string subjectType, string subjectKey, string actorId, string meaning);
}
