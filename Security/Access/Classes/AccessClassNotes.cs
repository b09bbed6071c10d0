using Microsoft.EntityFrameworkCore;
using Security.Audit;

namespace Security.Access;

/// <summary>Says in the audit trail what is done with access classes.</summary>
internal static class AccessClassNotes
{
    /// <summary>Of an assignment: the entry itself bears the class, so that it gives the item away to nobody who is blinded.</summary>
    public static void NoteAssignment(this DbContext db, string action, AccessClassAssignment assignment, DateTimeOffset at) =>
        db.Note(new AuditNote(action, $"AccessClassAssignment {assignment.FormOid}{(assignment.ItemOid is null ? "" : $"/{assignment.ItemOid}")}", at)
        {
            StudyOid = assignment.StudyOid,
            AccessClass = assignment.AccessClass,
            Details = Details(("accessClass", assignment.AccessClass), ("formOid", assignment.FormOid), ("itemOid", assignment.ItemOid)),
        });

    /// <summary>Of a grant: who was unblinded is for every auditor to see.</summary>
    public static void NoteGrant(this DbContext db, string action, AccessClassGrant grant, DateTimeOffset at) =>
        db.Note(new AuditNote(action, $"Account {grant.SubjectId}", at)
        {
            StudyOid = grant.StudyOid,
            Details = Details(("accessClass", grant.AccessClass)),
        });

    private static Dictionary<string, string?> Details(params ReadOnlySpan<(string Name, string? Value)> details)
    {
        var named = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in details)
            named[name] = value;
        return named;
    }
}
