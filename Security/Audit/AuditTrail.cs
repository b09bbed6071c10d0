using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Audit;

/// <summary>What a feature says to the trail itself. Saved changes need nothing: the interceptor records them.</summary>
public static class AuditTrail
{
    /// <summary>Records an action with the next save of this context.</summary>
    /// <exception cref="InvalidOperationException">Nobody is known to act.</exception>
    public static void Note(this DbContext db, AuditNote note)
    {
        var actor = note.Actor ?? Acting.Actor;
        var act = Acting.Current;
        var payload = JsonSerializer.Serialize(note.Details ?? new Dictionary<string, string?>(StringComparer.Ordinal));
        db.Add(new AuditRecord
        {
            StudyOid = StorableText.Clean(note.StudyOid ?? act?.StudyOid ?? ""),
            At = note.At,
            ActorId = RecordText.Fit(actor.Id, RecordText.LongestName),
            ActorName = RecordText.Fit(actor.Name, RecordText.LongestName),
            ActorKind = actor.Kind,
            Action = note.Action,
            Subjects = StorableText.Clean(note.Subject),
            Reason = act?.Reason is { } reason ? StorableText.Clean(reason) : null,
            Through = act?.Through is { } through ? RecordText.Fit(through, RecordText.LongestThrough) : null,
            TraceId = act?.TraceId,
            MessageId = act?.MessageId,
            AccessClass = note.AccessClass,
            Payload = payload,
            PayloadHash = SHA256.HashData(Encoding.UTF8.GetBytes(payload)),
        });
    }
}
