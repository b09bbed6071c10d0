using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Security.Audit.Recording;

namespace Security.Audit;

/// <summary>For the few places that write rows past EF Core: what they write is recorded as any save.</summary>
public static class AuditRecording
{
    /// <summary>Records rows that a statement of the caller has inserted. Their record is written when the open transaction commits, with those of others in it.</summary>
    /// <param name="db">The context whose transaction the statement ran in.</param>
    /// <param name="rows">The rows as they were inserted, at least one; each of a type that the context maps.</param>
    /// <exception cref="InvalidOperationException">No transaction is open, nobody is known to act, or the context records nothing.</exception>
    public static void RecordInserted(DbContext db, params object[] rows)
    {
        var recorder = db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.Interceptors?.OfType<AuditInterceptor>().FirstOrDefault()
            ?? throw new InvalidOperationException($"{db.GetType().Name} was made without the interceptor of the audit trail, so nothing of it is recorded. Take it from the service's own provider.");
        recorder.RecordInserted(db, rows);
    }
}
