using Amazon.Runtime;
using Amazon.SQS;

namespace Tests.EndToEnd.Operating;

/// <summary>Faults of the runbook, made on purpose: seen by <c>doctor</c>, mended as it says.</summary>
public sealed class DoctorTests
{
    private static readonly string[] Lines =
    [
        "configuration", "schema", "rights in the database", "rights on the audit trail", "clock of the database", "queues", "error queues", "topics", "queue policies", "subscriptions", "raw delivery", "filter policies", "encryption",
        "clock", "claim-check store", "certificate of the keys of cookies", "OpenID provider", "backlog", "outbox", "failed messages",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Doctor_OfASystemThatIsBrokenAndMended_SaysWhatToDoAndThenThatAllIsWell()
    {
        await using var system = await StudySystem.StartAsync();
        var cdms = system.Processes.CdmsStart("uat");
        using var sqs = new AmazonSQSClient(new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = system.Processes.Emulator.ServiceUrl, AuthenticationRegion = "us-east-1" });
        var well = await ServiceCommandRun.RunAsync(cdms, "topology", "provision");
        Assert.Equal(0, well.Code);
        var looked = await ServiceCommandRun.RunAsync(cdms, "doctor");
        Assert.Equal((0, true), Shown(looked));
        Assert.Equal(Lines, looked.Lines.Select(line => line[6..].Split(':')[0]));

        // A message that nobody can read, and a queue that somebody deleted.
        await sqs.SendMessageAsync((await sqs.GetQueueUrlAsync("cdms-uat", Cancel)).QueueUrl, "not readable", Cancel);
        using var operators = new FailedMessagesApi(system);
        await operators.CountAsync(count => count == 1);
        await sqs.DeleteQueueAsync((await sqs.GetQueueUrlAsync("cdms-uat_skipped", Cancel)).QueueUrl, Cancel);

        var broken = await ServiceCommandRun.RunAsync(cdms, "doctor");
        Assert.Equal(1, broken.Code);
        Assert.Contains(broken.Lines, line => line.StartsWith("WRONG error queues", StringComparison.Ordinal) && line.Contains("cdms-uat_skipped", StringComparison.Ordinal) && line.Contains("topology provision", StringComparison.Ordinal));
        Assert.Contains(broken.Lines, line => line.StartsWith("WRONG failed messages: 1 wait", StringComparison.Ordinal));

        Assert.Equal(0, (await ServiceCommandRun.RunAsync(cdms, "topology", "provision")).Code);
        await operators.ArchiveAllAsync("Sent by hand to try it.");
        Assert.Equal((0, true), Shown(await ServiceCommandRun.RunAsync(cdms, "doctor")));
    }

    [Fact]
    public async Task Doctor_WithoutBrokerAndDatabase_NamesBothAndEnds()
    {
        await using var system = await StudySystem.PrepareAsync();
        await system.Processes.Emulator.DisposeAsync();

        var found = await ServiceCommandRun.RunAsync(system.Processes.BuilderStart, "doctor");

        Assert.Equal(1, found.Code);
        Assert.Contains(found.Lines, line => line.StartsWith("WRONG database", StringComparison.Ordinal) && line.Contains("Database:ConnectionString", StringComparison.Ordinal));
        Assert.Contains(found.Lines, line => line.StartsWith("WRONG queues and topics", StringComparison.Ordinal));
        Assert.Contains(found.Lines, line => line.StartsWith("WRONG clock", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Describe_OfAService_SaysWhatIsConfiguredAndNoSecret()
    {
        await using var system = await StudySystem.PrepareAsync();

        var found = await ServiceCommandRun.RunAsync(system.Processes.CdmsStart("uat"), "describe");

        Assert.Equal(0, found.Code);
        Assert.Contains("Cdms:Environment = uat", found.Lines);
        Assert.Contains("Aws:SecretKey = (set)", found.Lines);
        Assert.Contains(found.Lines, line => line.StartsWith("cdms-uat_error (", StringComparison.Ordinal));
        Assert.DoesNotContain(found.Lines, line => line.Contains(system.Processes.Token, StringComparison.Ordinal) || line.Contains("sha256", StringComparison.OrdinalIgnoreCase));
    }

    private static (int Code, bool IsWell) Shown(ServiceCommandRun run) => (run.Code, run.Lines.Count > 6 && run.Lines.All(line => line.StartsWith("ok ", StringComparison.Ordinal)));
}
