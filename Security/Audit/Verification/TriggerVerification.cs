using Microsoft.EntityFrameworkCore;
using Security.Audit.Sealing;
using Security.Signatures;
using ServiceDefaults;

namespace Security.Audit.Verification;

/// <summary>Finds out whether the triggers that protect the trail and the signatures are there: while one is not, rows can be changed without anybody being refused.</summary>
/// <remarks>It looks at names and at whether a trigger is switched on, not at what it does.</remarks>
internal sealed class TriggerVerification(ServiceDbContext db)
{
    public async Task VerifyAsync(Findings findings, CancellationToken cancellationToken)
    {
        var provider = db.Database.IsNpgsql() ? DatabaseProvider.PostgreSql : db.Database.IsSqlServer() ? DatabaseProvider.SqlServer : DatabaseProvider.Sqlite;
        var present = (await db.Database.SqlQueryRaw<string>(ProtectingTrigger.QueryFor(provider)).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        foreach (var trigger in AuditTriggers.NamesFor(provider).Concat(SignatureTriggers.NamesFor(provider)).Where(trigger => !present.Contains(trigger.ToString())))
        {
            findings.Add(new AuditFinding(AuditFindingKind.TriggerMissing, "", null, null,
                $"The trigger {trigger.Name} of the table {trigger.Table} is missing or switched off. Find out since when and by whom, then create it again (docs/audit-trail.md)."));
        }
    }
}
