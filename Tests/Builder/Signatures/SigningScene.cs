using System.Net;
using System.Text;
using System.Text.Json;
using Security.Signatures;
using Tests.Builder.Accounts;
using Tests.Support;

namespace Tests.Builder.Signatures;

/// <summary>A Builder with accounts of its own, a study with version 1 of a form, and people at their browsers: all of it made by the addresses and pages that people use.</summary>
internal sealed class SigningScene : IAsyncDisposable
{
    public const string Signer = "h.kim", SignerName = "Hana Kim", Study = "S.1", Version = "F.1/1", Draft = "F.1";

    private SigningScene(BuilderHost host, Browserless administrator) => (Host, Administrator) = (host, administrator);

    public BuilderHost Host { get; }

    public Browserless Administrator { get; }

    /// <summary>Designs forms in the study, and so signs them.</summary>
    public required Browserless Hana { get; init; }

    /// <summary>Audits the study: reads everything, and signs nothing.</summary>
    public required Browserless Auditor { get; init; }

    /// <summary>The hash of version 1, as whoever published it was told.</summary>
    public required string VersionHash { get; init; }

    public static async Task<SigningScene> OpenAsync(DatabaseProvider provider)
    {
        var host = await BuilderHost.StartAsync(provider, People.HasAccounts);
        using var client = host.CreateClient();
        (await client.ImportAsync(OdmFiles.Study())).Dispose();
        var version = await (await client.PostJsonAsync($"{ApiCalls.FormPath(Study, "F.1")}/versions", """{"changeReason":"first"}""")).JsonAsync(HttpStatusCode.Created);
        var administrator = await host.AdministratorAsync();
        return new(host, administrator)
        {
            Hana = await host.WelcomeAsync(administrator, Signer, SignerName, "designer"),
            Auditor = await host.WelcomeAsync(administrator, "a.choi", "Ara Choi", "auditor"),
            VersionHash = version.Text("contentHash")!,
        };
    }

    public static string PageOf(string type, string key) => SignaturePaths.Page(Study, type, key);

    /// <summary>Fills in and sends the form of the page that shows the signatures of a record; whoever was let through is on the page again.</summary>
    public static async Task<HttpStatusCode> SignAsync(Browserless browser, string type, string key, string password, string? userName = null, string meaning = "approved")
    {
        (string, string)[] fields = [("Meaning", meaning), ("Password", password), ("Agreed", "true"), .. userName is null ? [] : new[] { ("UserName", userName) }];
        using var answer = await browser.FillInAsync(PageOf(type, key), fields);
        if (answer.StatusCode == HttpStatusCode.Redirect)
            (await browser.OpenAsync(PageOf(type, key))).Dispose();
        return answer.StatusCode;
    }

    /// <summary>What the API tells of the signatures of a record, the newest first.</summary>
    public async Task<JsonElement[]> ListAsync(string type, string key) =>
        [.. (await Auditor.Http.ReadAsync($"/api/studies/{Study}/signatures?type={type}&key={Uri.EscapeDataString(key)}")).GetProperty("signatures").EnumerateArray()];

    /// <summary>Imports the study with another question, so that the draft is another.</summary>
    public static async Task ChangeDraftAsync(Browserless browser)
    {
        using var file = new StringContent(OdmFiles.Study(question: "Heart rate"), Encoding.UTF8, "application/xml");
        await (await browser.PostAsync("/api/studies/import", file)).JsonAsync(HttpStatusCode.OK);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in new[] { Administrator, Hana, Auditor })
            browser.Dispose();
        await Host.DisposeAsync();
    }
}
