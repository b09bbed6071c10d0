using System.Net;
using System.Text.Json;
using Builder.Service.Domain;
using Builder.Service.Features.Reconciliation;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tests.Builder.StudyReleases;
using Tests.Support;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Builder.Reconciliation;

/// <summary>What the tests of reconciliation do over and over.</summary>
internal static class ReconciliationCalls
{
    public const string List = "/api/reconciliations";
    public const string Reason = """{"reason":"The backup of yesterday was restored."}""";

    /// <summary>A Builder with release 1 of two forms, installed and ready in uat. Its sweep runs when a test says so.</summary>
    public static async Task<BuilderHost> StartInstalledAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, LogCapture? log = null, params (string Key, string Value)[] settings)
    {
        var host = await BuilderHost.StartAsync(provider, log, [("Deployments:SweepInterval", "40.00:00:00"), .. settings]);
        using var client = host.CreateClient();
        await (await client.ImportAsync(OdmFiles.Study(formOids: ["F.1", "F.2"]))).JsonAsync(HttpStatusCode.OK);
        await client.PublishAsync("F.1");
        await client.PublishAsync("F.2");
        var release = await client.ReleaseToUatAsync();
        await host.InstallAsync("F.1");
        await host.InstallAsync("F.2");
        await host.HearAsync(ReleaseCalls.Ready(release));
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        return host;
    }

    /// <summary>Asks uat; gives the address of the comparison.</summary>
    public static async Task<string> AskAsync(this HttpClient client)
    {
        var asked = await client.PostJsonAsync("/api/environments/uat/reconciliations", "");
        await asked.JsonAsync(HttpStatusCode.Accepted);
        return asked.Headers.Location!.ToString();
    }

    /// <summary>What uat holds where nothing is lost; a test takes away or changes what it is about.</summary>
    public static async Task<FormInventoryReported> InventoryAsync(this BuilderHost host, string check)
    {
        var forms = await host.ReadAsync(db => db.FormDeployments.AsNoTracking().OrderBy(row => row.FormOid).ToListAsync());
        var releases = await host.ReadAsync(db => db.ReleaseDeployments.AsNoTracking().ToListAsync());
        return new()
        {
            RequestId = IdOf(check), Environment = "uat", ReportedAt = host.Clock.GetUtcNow(), SoftwareVersion = "7.1", Part = 1, Parts = 1, ActiveReleases = [],
            FormVersions = [.. forms.Select(row => new InventoriedFormVersion
            {
                StudyOid = row.StudyOid, FormOid = row.FormOid, Version = row.Version, ContentHash = row.ContentHash, StoredHash = row.ContentHash, InstalledAt = Given.Start, FormDeploymentId = row.CorrelationId,
            })],
            Releases = [.. releases.Select(row => new InventoriedRelease
            {
                StudyOid = row.StudyOid, ReleaseNumber = row.ReleaseNumber, ReleaseId = row.ReleaseId, ReleaseDeploymentId = row.CorrelationId, ManifestHash = row.ManifestHash, StoredHash = row.ManifestHash,
                State = "Ready", ReadyAt = Given.Start,
            })],
        };
    }

    /// <summary>Asks, and lets uat answer.</summary>
    public static async Task<string> CompareAsync(this BuilderHost host, HttpClient client, Func<FormInventoryReported, FormInventoryReported> change)
    {
        var check = await client.AskAsync();
        await host.HearAsync(change(await host.InventoryAsync(check)));
        return check;
    }

    public static async Task<IReadOnlyList<JsonElement>> DifferencesAsync(this HttpClient client, string check) =>
        [.. (await client.ReadAsync(check)).GetProperty("differences").GetProperty("items").EnumerateArray()];

    /// <summary>Kind, subject and state of each.</summary>
    public static async Task<IReadOnlyList<string>> FoundAsync(this HttpClient client, string check) =>
        [.. (await client.DifferencesAsync(check)).Select(difference => $"{difference.Text("kind")} {difference.Text("subject")} {difference.Text("state")}")];

    public static string PathOf(string check, JsonElement difference) => $"{check}/differences/{difference.GetProperty("id").GetInt64()}";

    public static async Task SweepAsync(this BuilderHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReconciliationSweep>().RunAsync(TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<AutomaticRepairSweep>().RunAsync(TestContext.Current.CancellationToken);
    }

    public static Guid IdOf(string check) => Guid.Parse(check[(check.LastIndexOf('/') + 1)..]);

    public static Task<FormDeployment> DeploymentOfAsync(this BuilderHost host, string formOid) =>
        host.ReadAsync(db => db.FormDeployments.AsNoTracking().Include(row => row.History.OrderBy(entry => entry.Id)).SingleAsync(row => row.FormOid == formOid));
}
