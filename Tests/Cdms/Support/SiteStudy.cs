using System.Net.Http.Json;
using System.Text.Json;
using Cdms.Service.Domain;
using Contracts;
using Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Security.Signatures;
using Tests.Support;

namespace Tests.Cdms.Support;

/// <summary>The study and the site that the clients of tests have grants for, in a CDMS of their own.</summary>
internal sealed class SiteStudy : IAsyncDisposable
{
    public const string Study = ApiClient.StudyOid, Site = ApiClient.SiteOid;
    private static readonly DateTimeOffset At = new(2026, 5, 4, 7, 0, 0, TimeSpan.Zero);

    private SiteStudy(CdmsHost cdms) => Cdms = cdms;

    public CdmsHost Cdms { get; }

    /// <summary>What releases plan beside the one visit.</summary>
    public Func<StudyOutline, StudyOutline> Outline { get; init; } = outline => outline;

    public static async Task<SiteStudy> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool isProduction = false, Action<IServiceCollection>? configure = null, string? connection = null, Func<StudyOutline, StudyOutline>? outline = null)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Cdms:Kind"] = isProduction ? "production" : "uat" };
        if (connection is not null)
            settings["Database:ConnectionString"] = connection;
        return new(await CdmsHost.StartAsync(provider, configure, settings)) { Outline = outline ?? (same => same) };
    }

    /// <summary>In a CDMS that runs.</summary>
    public static SiteStudy Of(CdmsHost cdms, Func<StudyOutline, StudyOutline>? outline = null) => new(cdms) { Outline = outline ?? (same => same) };

    /// <summary>Sends a release and waits until all of it is here.</summary>
    public async Task<ReceivedRelease> ReceiveAsync(int number, params FormDefinition[] forms)
    {
        forms = forms.Length == 0 ? [Given.Form(studyOid: Study)] : forms;
        var versions = forms.Select(form => Given.Published(Given.Canonical(form), number, form.FormDef.Oid) with { StudyOid = Study }).ToList();
        var manifest = CanonicalJson.Serialize(new ReleaseManifest
        {
            StudyOid = Study, Number = number,
            Outline = Outline(new StudyOutline { StudyOid = Study, StudyEvents = [new StudyEventDef { Oid = "SE.1", Name = "Screening", Repeating = false, FormRefs = [.. forms.Select(form => new FormRef { FormOid = form.FormDef.Oid, Mandatory = true })] }] }),
            FormVersions = versions.Select(form => new ReleaseFormVersion { FormOid = form.FormOid, Version = form.Version, ContentHash = form.ContentHash }).ToEquatableList(),
        });
        var release = new StudyReleasePublished
        {
            ReleaseDeploymentId = Guid.NewGuid(), Attempt = 1, ReleaseId = Guid.NewGuid(), Environment = CdmsHost.Environment, StudyOid = Study, ReleaseNumber = number,
            ManifestHash = ContentHash.Of(manifest), ManifestEncoding = "br", Manifest = Given.Inline(Given.Compress(manifest)), ChangeReason = "r", PublishedBy = "Hana Kim (h.kim)", PublishedAt = At,
        };
        await Cdms.PublishAsync(release);
        foreach (var version in versions)
            await Cdms.PublishAsync(version with { ReleaseId = release.ReleaseId });
        await Cdms.Answers.NextAsync(versions.Count + 1);
        return await Cdms.ReadAsync(db => db.ReceivedReleases.SingleAsync(row => row.ReleaseNumber == number));
    }

    /// <summary>The site, made by a data manager.</summary>
    public async Task MakeSiteAsync(string siteOid = Site)
    {
        var (status, _) = await PostAsync("data-manager", $"/api/studies/{Study}/sites", new { siteOid, name = $"Hospital {siteOid}" });
        Assert.Equal(201, status);
    }

    public Task<(int Status, JsonElement Body)> ActivateAsync(int number, string grant = "data-manager", string siteOid = Site) =>
        PostAsync(grant, $"/api/studies/{Study}/sites/{siteOid}/releases/{number}/activate", new { reason = "Amendment" });

    public Task<(int Status, JsonElement Body)> ApproveAsync(int number, string kind, string grant = "data-manager", string siteOid = Site) =>
        PostAsync(grant, $"/api/studies/{Study}/sites/{siteOid}/approvals", new { releaseNumber = number, kind, approvedOn = "2026-01-15", document = "EC letter 12" });

    public Task<(int Status, JsonElement Body)> GetAsync(string grant, string path) => SendAsync(grant, new HttpRequestMessage(HttpMethod.Get, path));

    public Task<(int Status, JsonElement Body)> PostAsync(string grant, string path, object body) => SendAsync(grant, new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) });

    /// <summary>Signs the next decision of the site, as the signing page would.</summary>
    public async Task SignAsync(string type, string key)
    {
        await using var scope = Cdms.Services.CreateAsyncScope();
        var subject = await scope.ServiceProvider.GetServices<ISignatureSubjects>().Single(kind => kind.Type == type).FindAsync(Study, key, TestContext.Current.CancellationToken);
        var db = scope.ServiceProvider.GetRequiredService<global::Cdms.Service.Data.CdmsDbContext>();
        db.Add(new Signature
        {
            SignatureId = Guid.NewGuid(), StudyOid = Study, SiteOid = subject!.SiteOid, SubjectType = subject.Type, SubjectKey = subject.Key, SubjectTitle = subject.Title, SubjectHash = subject.Hash,
            Meaning = SignatureMeaning.Approved.Code, SignerId = "h.kim", SignerName = "Hana Kim", SignedAt = At, Method = SignatureMethods.Password,
        }.Seal());
        using var act = Security.Acting.BeginService("tests", "Sign");
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Cdms.DisposeAsync();

    private async Task<(int Status, JsonElement Body)> SendAsync(string grant, HttpRequestMessage request)
    {
        using var client = Cdms.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        ApiClient.For(grant).SignIn(client);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }
}
