using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Security.Audit;
using Tests.Support;

namespace Tests.Builder.Reconciliation;

/// <summary>The addresses of comparisons: who may, what is refused, the report, and the trail.</summary>
public sealed class ReconciliationRequestTests
{
    private static readonly string Nothing = $"{ReconciliationCalls.List}/{Guid.Empty}";

    [Fact]
    public async Task Call_WithBadInput_IsRefusedAndSaysWhatToDo()
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync();
        using var client = host.CreateClient();
        var check = await host.CompareAsync(client, there => there with { Releases = [] });
        var difference = ReconciliationCalls.PathOf(check, (await client.DifferencesAsync(check))[0]);

        await (await client.PostJsonAsync("/api/environments/nowhere/reconciliations", "")).ProblemAsync(HttpStatusCode.NotFound, "unknown-environment");
        await (await GetAsync(client, $"{ReconciliationCalls.List}?environment=nowhere")).ProblemAsync(HttpStatusCode.NotFound, "unknown-environment");
        await (await GetAsync(client, $"{ReconciliationCalls.List}?page=0")).ProblemAsync(HttpStatusCode.BadRequest, "bad-page");
        await (await GetAsync(client, Nothing)).ProblemAsync(HttpStatusCode.NotFound, "unknown-reconciliation");
        await (await GetAsync(client, $"{check}?pageSize=0")).ProblemAsync(HttpStatusCode.BadRequest, "bad-page");
        await (await GetAsync(client, $"{check}/report?format=pdf")).ProblemAsync(HttpStatusCode.BadRequest, "unknown-format");
        await (await client.PostJsonAsync($"{Nothing}/repair", ReconciliationCalls.Reason)).ProblemAsync(HttpStatusCode.NotFound, "unknown-reconciliation");
        await (await client.PostJsonAsync($"{check}/differences/999/repair", ReconciliationCalls.Reason)).ProblemAsync(HttpStatusCode.NotFound, "unknown-difference");
        await (await client.PostJsonAsync($"{difference}/repair", """{"reason":" "}""")).ProblemAsync(HttpStatusCode.BadRequest, "bad-reason");
        await (await client.PostJsonAsync($"{difference}/acknowledgement", """{"note":"\u0000"}""")).ProblemAsync(HttpStatusCode.BadRequest, "bad-note");
        Assert.Equal(["Missing Release Open"], await client.FoundAsync(check));

        await (await client.PostJsonAsync($"{difference}/acknowledgement", """{"note":"Not needed there any more."}""")).JsonAsync(HttpStatusCode.OK);
        await (await client.PostJsonAsync($"{difference}/repair", ReconciliationCalls.Reason)).ProblemAsync(HttpStatusCode.Conflict, "difference-not-open");
    }

    [Fact]
    public async Task Repair_OfWhatHasChangedSince_IsRefusedAndDoesNothing()
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync();
        using var client = host.CreateClient();
        var check = await host.CompareAsync(client, there => there with { Releases = [] });
        var difference = (await client.DifferencesAsync(check))[0];
        var release = await StudyReleases.ReleaseCalls.DeploymentAsync(client);
        await (await client.PostJsonAsync($"{StudyReleases.ReleaseCalls.PathOf(release)}/withdraw", """{"reason":"Wrong."}""")).JsonAsync(HttpStatusCode.Accepted);

        await (await client.PostJsonAsync($"{ReconciliationCalls.PathOf(check, difference)}/repair", ReconciliationCalls.Reason)).ProblemAsync(HttpStatusCode.Conflict, "repair-not-possible");

        Assert.Equal(["Missing Release Open"], await client.FoundAsync(check));
    }

    [Theory]
    [InlineData("operator@S.1", false, false)]
    [InlineData("auditor", true, false)]
    [InlineData("operator", true, true)]
    public async Task Call_WithAGrant_LetsInWhoMayForAllStudies(string grant, bool mayRead, bool mayOperate)
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync();
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        ApiClient.For(grant).SignIn(client);

        Assert.Equal(mayRead ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await GetAsync(client, ReconciliationCalls.List)).StatusCode);
        Assert.Equal(mayOperate ? HttpStatusCode.Accepted : HttpStatusCode.Forbidden, (await client.PostJsonAsync("/api/environments/uat/reconciliations", "")).StatusCode);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task Report_OfARepairedDifference_SaysWhoAskedWhatWasComparedAndWhoRepairedIt(string format)
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync();
        using var client = host.CreateClient();
        var check = await host.CompareAsync(client, there => there with { FormVersions = [there.FormVersions[0]], Releases = [] });
        await (await client.PostJsonAsync($"{check}/repair", """{"reason":"=cmd|calc"}""")).JsonAsync(HttpStatusCode.OK);

        using var report = await GetAsync(client, $"{check}/report?format={format}");

        var bytes = await report.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:", Assert.Single(report.Headers.GetValues("Repr-Digest")));
        Assert.All(["tests", "7.1", "F.2", "Missing", "DeployAgain", "Repairing", "sha256:"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.EndsWith($".{format}", report.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        if (format == "csv")
            Assert.Contains(",'=cmd|calc,", text, StringComparison.Ordinal);
        else
            Assert.Equal(2, JsonDocument.Parse(text).RootElement.GetProperty("differences").GetArrayLength());
        Assert.Equal(bytes, await (await GetAsync(client, $"{check}/report?format={format}")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Repair_OfADifference_StandsInTheTrailWithItsReason()
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync();
        using var client = host.CreateClient();
        var check = await host.CompareAsync(client, there => there with { Releases = [] });
        await (await client.PostJsonAsync($"{check}/repair", ReconciliationCalls.Reason)).JsonAsync(HttpStatusCode.OK);

        var records = await host.ReadAsync(db => db.Set<AuditRecord>().AsNoTracking().OrderBy(record => record.Id).ToListAsync());

        Assert.Contains(records, record => record.Subjects.Contains("InventoryCheck uat", StringComparison.Ordinal) && record.ActorId == ApiClient.Name);
        var repair = Assert.Single(records, record => record.Reason == "The backup of yesterday was restored.");
        Assert.Contains("InventoryDifference", repair.Subjects, StringComparison.Ordinal);
        Assert.Contains("ReleaseDeployment", repair.Subjects, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string path) => client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
