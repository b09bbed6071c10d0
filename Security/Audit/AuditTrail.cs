using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

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
            StudyOid = note.StudyOid ?? act?.StudyOid ?? "",
            At = note.At,
            ActorId = actor.Id,
            ActorName = actor.Name,
            ActorKind = actor.Kind,
            Action = note.Action,
            Subjects = note.Subject,
            Reason = act?.Reason,
            Through = act?.Through,
            TraceId = act?.TraceId,
            MessageId = act?.MessageId,
            AccessClass = note.AccessClass,
            Payload = payload,
            PayloadHash = SHA256.HashData(Encoding.UTF8.GetBytes(payload)),
        });
    }
}
