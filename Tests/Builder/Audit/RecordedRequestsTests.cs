using System.Net;
using System.Text.Json;
using Builder.Service.Domain;
using Builder.Service.Features.FormDeployments;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Security;
using Security.Audit;
using Tests.Builder.FormDeployments;
using Tests.Support;

namespace Tests.Builder.Audit;

/// <summary>Whatever is done to studies, versions and deployments stands in the trail, with whoever did it.</summary>
public sealed class RecordedRequestsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_OfAnAwkwardForm_NamesThePublisherTheReasonAndTheRequest(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study(OdmFiles.AwkwardStudy, "Q", OdmFiles.AwkwardForm));
        var path = $"{ApiCalls.FormPath(OdmFiles.AwkwardStudy, OdmFiles.AwkwardForm)}/versions";

        await (await client.PostJsonAsync($"{path}?token=secret", """{"changeReason":"Units corrected","environment":"uat"}""")).JsonAsync(HttpStatusCode.Accepted);

        var record = (await RecordsAsync(host))[^1];
        Assert.Equal((ApiClient.Name, ActorKind.Program, "builder", OdmFiles.AwkwardStudy), (record.ActorId, record.ActorKind, record.Service, record.StudyOid));
        Assert.Equal(("Units corrected", $"POST {path}"), (record.Reason, record.Through));
        Assert.Equal(
            [$"FormDeployment {OdmFiles.AwkwardForm}/1/uat/1", $"FormVersion {OdmFiles.AwkwardForm}/1"], record.Subjects.Split('\n').Order(StringComparer.Ordinal));
        Assert.Matches("^[0-9a-f]{32}$", record.TraceId);
        var version = JsonSerializer.Deserialize<JsonElement[]>(record.Payload)!.Single(row => row.Text("entity") == nameof(FormVersion)).GetProperty("values");
        Assert.Equal(ApiClient.Name, version.GetProperty("PublishedBy")[1].GetString());
        Assert.StartsWith(version.GetProperty("ContentHash")[1].GetString()!, version.GetProperty("Definition")[1].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfTwoStudies_RecordsEachUnderItsOwn()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study("S.1"));
        await client.ImportAsync(OdmFiles.Study("S.2"));
        await client.ImportAsync(OdmFiles.Study("S.2"));

        Assert.Equal(
            [("S.1", "Study S.1\nStudyEvent SE.1"), ("S.1", "FormDef F.1"), ("S.2", "Study S.2\nStudyEvent SE.1"), ("S.2", "FormDef F.1")],
            (await RecordsAsync(host)).Select(record => (record.StudyOid, record.Subjects)));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Answer_OfTheEnvironment_IsRecordedInTheNameOfWhoeverCausedIt(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        var location = await client.DeployAsync();

        using (Acting.Begin(new Act { Actor = new Actor("h.kim", "Hana Kim", ActorKind.Person) }))
            await host.AnswerAsync(location, deployment => Answers.Installed(deployment, 1, deployment.ContentHash));

        var record = (await RecordsAsync(host))[^1];
        Assert.Equal(("h.kim", nameof(FormVersionInstalled), "S.1", "FormDeployment F.1/1/uat/1"), (record.ActorId, record.Through, record.StudyOid, record.Subjects));
        var settled = (await host.DeploymentAsync(location)).History[^1];
        Assert.Equal(("cdms:uat", record.MessageId), (settled.Actor, settled.MessageId));
        Assert.Contains("\"CurrentState\":[\"Published\",\"Installed\"]", record.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_WithAnEnvironment_SendsThePublisherAlong()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        await client.DeployAsync();

        var sent = await host.SentAsync<FormVersionPublished>();

        Assert.Equal($"Program;{ApiClient.Name};{ApiClient.Name}", sent.Headers.Get<string>("Actor"));
    }

    [Fact]
    public async Task Sweep_OfADeadline_IsRecordedAsTheBuildersOwn()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite, ("Deployments:SweepInterval", "10.00:00:00"));
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        await client.DeployAsync();
        host.Clock.Advance(TimeSpan.FromHours(7));

        await using (var scope = host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DeadlineSweep>().RunAsync(Cancelled);

        var record = (await RecordsAsync(host))[^1];
        Assert.Equal(("builder", ActorKind.Service, nameof(DeadlineSweep), "S.1"), (record.ActorId, record.ActorKind, record.Through, record.StudyOid));
    }

    /// <summary>What is recorded of studies; the first account is made beside, whenever it is.</summary>
    private static Task<List<AuditRecord>> RecordsAsync(BuilderHost host) =>
        host.ReadAsync(db => db.Set<AuditRecord>().Where(record => record.StudyOid != "").OrderBy(record => record.Id).ToListAsync(Cancelled));
}
