using Microsoft.Extensions.Logging;
using ServiceDefaults;

namespace Security.Audit.Peers;

/// <summary>Says aloud, in the log and in this service's own trail, that a chain does not fit what was known of it.</summary>
internal sealed partial class PeerAlarm(ServiceDbContext db, SecurityOptions service, TimeProvider clock, ILogger<PeerAlarm> logger)
{
    /// <summary>The caller saves.</summary>
    /// <param name="finding">Service, chain, block and what is wrong with it.</param>
    public void Raise(PeerContradiction finding)
    {
        LogContradicted(finding.Service, finding.StudyOid, finding.Number, finding.Text);
        db.Note(new AuditNote(AuditActions.ChainContradicted, $"AuditBlock {finding.Service}/{finding.StudyOid}/{finding.Number}", clock.GetUtcNow())
        {
            StudyOid = finding.StudyOid,
            Actor = Actor.OfService(service.ServiceName),
            Details = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["service"] = finding.Service, ["finding"] = finding.Text, ["knownHash"] = finding.KnownHash, ["otherHash"] = finding.OtherHash,
            },
        });
    }

    [LoggerMessage(3120, LogLevel.Critical,
        "The audit trail of {Service} does not fit what was known of it: chain '{StudyOid}', block {Number}: {Finding}. Somebody changed that database past the service, or an old backup "
        + "was restored. Keep both databases as they are, run 'verify' at {Service} with the heads of /api/audit/peer-heads, and find out who had access (docs/audit-trail.md)")]
    private partial void LogContradicted(string service, string studyOid, long number, string finding);
}
