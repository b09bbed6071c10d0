using Microsoft.EntityFrameworkCore;
using Security.Audit;

namespace Security.Access;

/// <summary>Writes grants and says so in the audit trail.</summary>
internal sealed class GrantWriter(TimeProvider clock) : IGrantWriter
{
    public void Add(DbContext db, string subjectId, Grant grant, string reason) => Write(db, subjectId, grant, reason);

    /// <summary>As <see cref="Add"/>; gives the row.</summary>
    public AccessGrant Write(DbContext db, string subjectId, Grant grant, string reason)
    {
        var now = clock.GetUtcNow();
        Acting.Because(reason);
        db.Note(Note("role-granted", subjectId, grant, now));
        return db.Add(new AccessGrant
        {
            SubjectId = subjectId, Role = grant.Role, StudyOid = grant.StudyOid, SiteOid = grant.SiteOid,
            GrantedAt = now, GrantedBy = Acting.Actor.Id, Reason = reason,
        }).Entity;
    }

    /// <summary>Revokes a grant, for the caller to save.</summary>
    public void Revoke(DbContext db, AccessGrant grant, string reason)
    {
        var now = clock.GetUtcNow();
        Acting.Because(reason);
        db.Note(Note("role-revoked", grant.SubjectId, grant.ToGrant(), now));
        grant.Revoke(now, Acting.Actor.Id, reason);
    }

    private static AuditNote Note(string action, string subjectId, Grant grant, DateTimeOffset at) => new(action, $"Account {subjectId}", at)
    {
        StudyOid = grant.StudyOid,
        Details = new Dictionary<string, string?>(StringComparer.Ordinal) { ["role"] = grant.Role, ["studyOid"] = grant.StudyOid, ["siteOid"] = grant.SiteOid },
    };
}
