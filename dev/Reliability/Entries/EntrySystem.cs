using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Runner.Api;
using Runner.Local;

namespace Reliability.Entries;

/// <summary>A system whose CDMS collects data of a study at one site, by a release that came from its Builder.</summary>
public sealed class EntrySystem : IAsyncDisposable
{
    /// <summary>The study and its site.</summary>
    public const string StudyOid = "ENTRY", SiteOid = "SITE.1";

    private const string Environment = "uat";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1), Glance = TimeSpan.FromMilliseconds(100);
    private readonly string _siteToken;

    private EntrySystem(LocalSystem system, string siteToken) => (System, _siteToken) = (system, siteToken);

    /// <summary>Its processes.</summary>
    public LocalSystem System { get; }

    /// <summary>Starts it, and brings the release to the site.</summary>
    /// <param name="folder">Its files.</param>
    /// <param name="database">Which database.</param>
    /// <param name="study">The study.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    public static async Task<EntrySystem> StartAsync(string folder, LocalDatabase database, EntryStudyFile study, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        var token = LocalClient.NewToken();
        var system = await LocalSystem.StartAsync(new LocalSystemOptions(folder) { Database = database, Environments = [Environment], CdmsSettings = SiteClient(token) }, cancellationToken);
        var made = new EntrySystem(system, token);
        try
        {
            await made.ReleaseAsync(study, cancellationToken);
            return made;
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    /// <summary>The site's staff; the address may change with a restart.</summary>
    public HttpClient Staff() => ClientOf(_siteToken);

    /// <summary>The sponsor, who reads data and manages sites.</summary>
    public HttpClient Sponsor() => ClientOf(System.Token);

    /// <summary>Takes subjects into screening.</summary>
    public async Task AddSubjectsAsync(IEnumerable<string> keys, CancellationToken cancellationToken = default)
    {
        using var staff = Staff();
        foreach (var subjectKey in keys)
            await SendAsync(staff, $"/api/studies/{StudyOid}/subjects", new { siteOid = SiteOid, subjectKey }, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => System.DisposeAsync();

    private static Dictionary<string, string> SiteClient(string token) => new(StringComparer.Ordinal)
    {
        ["ApiClients__1__Name"] = "site",
        ["ApiClients__1__TokenHash"] = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))}",
        ["ApiClients__1__Grants__0"] = $"site-staff@{StudyOid}@{SiteOid}",
    };

    private HttpClient ClientOf(string token)
    {
        var client = new HttpClient { BaseAddress = System.Cdms(Environment).Address, Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private async Task ReleaseAsync(EntryStudyFile study, CancellationToken cancellationToken)
    {
        using var builder = new BuilderClient(System.Builder.Address, System.Token);
        await builder.ImportAsync(study.WriteTo(System.Options.Folder), cancellationToken);
        await builder.DeployStudyAsync(StudyOid, Environment, "First version", cancellationToken);
        using var sponsor = new HttpClient { BaseAddress = System.Builder.Address };
        sponsor.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", System.Token);
        await SendAsync(sponsor, $"/api/studies/{StudyOid}/releases", new { changeReason = "First release" }, cancellationToken);
        await SendAsync(sponsor, $"/api/studies/{StudyOid}/releases/1/deployments", new { environment = Environment }, cancellationToken);
        using var cdms = Sponsor();
        await WaitUntilReadyAsync(cdms, cancellationToken);
        await SendAsync(cdms, $"/api/studies/{StudyOid}/sites", new { siteOid = SiteOid, name = "Site" }, cancellationToken);
        await SendAsync(cdms, $"/api/studies/{StudyOid}/sites/{SiteOid}/releases/1/activate", new { reason = "First subject expected" }, cancellationToken);
    }

    private static async Task WaitUntilReadyAsync(HttpClient cdms, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (!(await cdms.GetStringAsync(new Uri($"/api/releases?studyOid={StudyOid}", UriKind.Relative), patience.Token)).Contains("\"Ready\"", StringComparison.Ordinal))
            await Task.Delay(Glance, TimeProvider.System, patience.Token);
    }

    private static async Task SendAsync(HttpClient client, string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, JsonSerializerOptions.Web, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"POST {path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }
}
