using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Security.Audit.Peers;
using ServiceDefaults;

namespace Security.Audit.Verification;

/// <summary><c>dotnet X.Service.dll verify [--peer-heads FILE]</c>: checks the whole audit trail, then ends. Exit code 0: intact; 1: broken; 2: it could not be checked.</summary>
internal sealed partial class AuditVerifyCommand(IServiceScopeFactory scopes, SecurityOptions service, ILogger<AuditVerifyCommand> logger) : IServiceCommand
{
    private const int Intact = 0, Broken = 1, NotChecked = 2;

    public string Name => "verify";

    public async Task<int> RunAsync(string[] args)
    {
        if (args is not ([] or ["--peer-heads", _]))
        {
            LogUsage();
            return NotChecked;
        }

        try
        {
            var heads = args is [_, var file] ? await PeerHeadFile.ReadAsync(file, CancellationToken.None) : [];
            await using var scope = scopes.CreateAsyncScope();
            await AskPeersAsync(scope.ServiceProvider);
            var report = await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(heads, CancellationToken.None);
            Tell(report);
            return report.IsIntact ? Intact : Broken;
        }
        catch (Exception exception) when (exception is DbException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            LogNotChecked(exception);
            return NotChecked;
        }
    }

    /// <remarks>What they answer is for the next verification; without the right to write, this one is as good.</remarks>
    private async Task AskPeersAsync(IServiceProvider services)
    {
        try
        {
            using var act = Acting.Begin(new Act { Actor = Actor.OfService(service.ServiceName), Through = Name });
            await services.GetRequiredService<PeerQuestion>().AskAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception is DbUpdateException or DbException)
        {
            LogNotAsked(exception.GetBaseException().Message);
        }
    }

    private void Tell(AuditReport report)
    {
        foreach (var finding in report.Findings)
            LogFinding(finding.Kind, finding.StudyOid, finding.Block, finding.RecordId, finding.Text);
        foreach (var broken in report.FirstBroken)
            LogFirstBroken(broken.StudyOid, broken.Block);
        if (report.IsIntact)
            LogIntact(report.Service, report.Records, report.Blocks, report.Chains, report.PeerHeads);
        else
            LogBroken(report.Service, report.Findings.Count + report.FindingsLeftOut, report.Records, report.Blocks, report.Chains);
    }

    [LoggerMessage(3130, LogLevel.Information, "The audit trail of {Service} is intact: {Records} rows in {Blocks} blocks of {Chains} chains, compared with {PeerHeads} heads of peers")]
    private partial void LogIntact(string service, long records, long blocks, int chains, int peerHeads);

    [LoggerMessage(3131, LogLevel.Critical, "The audit trail of {Service} is broken: {Count} findings in {Records} rows, {Blocks} blocks, {Chains} chains. docs/audit-trail.md says what each means and what to do")]
    private partial void LogBroken(string service, long count, long records, long blocks, int chains);

    [LoggerMessage(3132, LogLevel.Error, "{Kind}: chain '{StudyOid}', block {Block}, row {RecordId}: {Finding}")]
    private partial void LogFinding(AuditFindingKind kind, string studyOid, long? block, long? recordId, string finding);

    [LoggerMessage(3133, LogLevel.Error, "The first broken block of the chain '{StudyOid}' is {Block}; what comes before it is as it was sealed")]
    private partial void LogFirstBroken(string studyOid, long block);

    [LoggerMessage(3134, LogLevel.Critical, "The audit trail could not be checked; see that the database can be reached and the file be read")]
    private partial void LogNotChecked(Exception exception);

    [LoggerMessage(3136, LogLevel.Warning, "The other services could not be asked what they know of the trail: {Reason}")]
    private partial void LogNotAsked(string reason);

    [LoggerMessage(3135, LogLevel.Error, "Use: verify [--peer-heads FILE]. FILE is what GET /api/audit/peer-heads?service=NAME of another service answered")]
    private partial void LogUsage();
}
