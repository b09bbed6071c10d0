using Reliability.Counting;
using Runner.Runs;
using Tests.EndToEnd.Operating;

namespace Tests.EndToEnd.Reconciliation;

/// <summary>The audit trail of a CDMS on PostgreSQL, altered past the service and verified as an operator does.</summary>
internal sealed class CdmsTrail(StudySystem system, string environment, string studyOid)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Of docs/audit-trail.md, those that happen here.
    private static readonly string[] Kinds = ["RecordChanged", "TailCut", "ChainRewritten", "TriggerMissing"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Service => $"cdms-{environment}";

    /// <summary>Until all of it is sealed, and the Builder has heard of its newest block.</summary>
    public async Task UntilHeardAsync()
    {
        var (cdms, builder) = (ServiceDatabase.Of(system.Processes, Service), ServiceDatabase.Of(system.Processes, "builder"));
        var isHeard = await Watch.UntilAsync(
            async () => await cdms.CountAsync("""SELECT COUNT(*) FROM "AuditUnsealed" """, Cancelled) == 0
                && await NewestAsync(cdms, $"\"AuditBlock\" WHERE \"StudyOid\" = '{studyOid}'") == await NewestAsync(builder, $"\"PeerBlockHead\" WHERE \"Service\" = '{Service}' AND \"StudyOid\" = '{studyOid}'"),
            heard => heard,
            Patience,
            Cancelled);
        Assert.True(isHeard);
    }

    /// <summary>Gives the oldest row of the study another actor, with the trigger that protects it switched off.</summary>
    public async Task AlterAsync()
    {
        var database = new ServiceBackup(system, Service);
        await database.ExecuteAsync("""ALTER TABLE "AuditRecord" DISABLE TRIGGER USER""");
        Assert.Equal(1, await database.ExecuteAsync($"UPDATE \"AuditRecord\" SET \"ActorName\" = 'nobody' WHERE \"Id\" = (SELECT MIN(\"Id\") FROM \"AuditRecord\" WHERE \"StudyOid\" = '{studyOid}')"));
    }

    /// <summary>Runs <c>verify</c> beside the heads that the Builder keeps; gives the kinds of what it found.</summary>
    public async Task<IReadOnlyList<string>> FindAsync()
    {
        var heads = Path.Combine(system.Folder, "heads.json");
        using (var builder = system.SignedIn(system.Processes.Builder.Address))
            await File.WriteAllTextAsync(heads, await builder.GetStringAsync(new Uri($"/api/audit/peer-heads?service={Service}", UriKind.Relative), Cancelled), Cancelled);
        var found = await ServiceCommandRun.RunAsync(system.Processes.CdmsStart(environment), "verify", "--peer-heads", heads);
        Assert.Equal(1, found.Code);
        return [.. Kinds.Where(kind => found.Lines.Any(line => line.Contains("3132", StringComparison.Ordinal) && line.Contains($"{kind}: chain", StringComparison.Ordinal)))];
    }

    private static Task<long> NewestAsync(ServiceDatabase database, string rows) => database.CountAsync($"SELECT MAX(\"Number\") FROM {rows}", Cancelled);
}
