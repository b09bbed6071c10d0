using System.Net.Http.Headers;
using System.Text.Json;
using Cdms.Service.Domain;
using Forms;
using Forms.ClinicalData;
using Forms.Odm;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Exchange;

/// <summary>A study of the corpus, its metadata installed as a release that its sites use.</summary>
internal sealed record CorpusStudy(CdmsHost Cdms, string StudyOid, IReadOnlyList<string> Sites)
{
    public const string DefaultSite = "SITE.1";

    private static readonly DateTimeOffset At = new(2026, 5, 4, 7, 0, 0, TimeSpan.Zero);

    /// <summary>Installs the study that has forms; studies without any are sites of it, as some systems write them. Where several have forms, those that clinical data name, each with the forms that it includes from the others.</summary>
    public static async Task<IReadOnlyList<CorpusStudy>> InstallAsync(CdmsHost cdms, string metadata, IReadOnlyList<ClinicalSubject> subjects)
    {
        await using var file = File.OpenRead(Tests.Support.Corpus.Find(metadata));
        var import = await OdmReader.ReadAsync(file, TestContext.Current.CancellationToken);
        var sites = subjects.Select(subject => subject.SiteOid).OfType<string>().Append(DefaultSite);
        if (import.Studies.Count(study => study.Forms.Count > 0) <= 1)
            return [await InstallAsync(cdms, import.Studies.MaxBy(one => one.Forms.Count)!, import.Studies.Where(one => one.Forms.Count == 0).Select(one => one.StudyOid).Concat(sites))];
        var installed = new List<CorpusStudy>();
        foreach (var study in import.Studies.Where(study => subjects.Any(subject => subject.StudyOid == study.StudyOid)))
            installed.Add(await InstallAsync(cdms, study with { Forms = [.. import.Studies.SelectMany(one => one.Forms).Select(form => form with { StudyOid = study.StudyOid })] }, sites));
        return installed;
    }

    // A study without visits gets one with all its forms.
    private static async Task<CorpusStudy> InstallAsync(CdmsHost cdms, StudyDefinition study, IEnumerable<string> sitesOf)
    {
        if (study.StudyEvents.Count == 0)
            study = study with { StudyEvents = [new StudyEventDef { Oid = "SE.ALL", Name = "All", Repeating = false, FormRefs = [.. study.Forms.Select(form => new FormRef { FormOid = form.FormDef.Oid, Mandatory = false })] }] };
        string[] sites = [.. sitesOf.Distinct(StringComparer.Ordinal)];
        await cdms.ReadAsync(async db =>
        {
            using var act = Security.Acting.BeginService("tests", "Given");
            var release = ReleaseOf(study);
            foreach (var form in study.Forms)
            {
                var canonical = CanonicalJson.Serialize(form);
                db.Add(new InstalledFormVersion { StudyOid = study.StudyOid, FormOid = form.FormDef.Oid, Version = 1, ContentHash = ContentHash.Of(canonical), Definition = canonical, FormDeploymentId = Guid.NewGuid(), InstalledAt = At });
            }
            db.Add(release);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            foreach (var oid in sites)
            {
                var site = db.Add(new Site { StudyOid = study.StudyOid, SiteOid = oid, Name = oid, CreatedAt = At }).Entity;
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
                db.Add(site.Decide(release, "r", "h.kim", At));
            }
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return new(cdms, study.StudyOid, sites);
    }

    public async Task<(int Status, JsonElement Body)> ImportAsync(Stream file)
    {
        using var client = Client();
        using var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        using var answer = await client.PostAsync(new Uri($"/api/studies/{Uri.EscapeDataString(StudyOid)}/clinical-data/import?site={DefaultSite}", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    public async Task<MemoryStream> ExportAsync(string format)
    {
        using var client = Client();
        return new(await client.GetByteArrayAsync(new Uri($"/api/studies/{Uri.EscapeDataString(StudyOid)}/clinical-data/export?format={format}", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    private HttpClient Client()
    {
        var client = Cdms.CreateClient();
        client.Timeout = TimeSpan.FromMinutes(5);
        client.DefaultRequestHeaders.Authorization = null;
        ApiClient.For("data-manager").SignIn(client);
        return client;
    }

    private static ReceivedRelease ReleaseOf(StudyDefinition study)
    {
        var manifest = CanonicalJson.Serialize(new ReleaseManifest
        {
            StudyOid = study.StudyOid, Number = 1,
            Outline = new StudyOutline { StudyOid = study.StudyOid, MetaDataVersionOid = study.MetaDataVersionOid, StudyEvents = study.StudyEvents, ConditionDefs = study.ConditionDefs },
            FormVersions = study.Forms.Select(form => new ReleaseFormVersion { FormOid = form.FormDef.Oid, Version = 1, ContentHash = ContentHash.Of(CanonicalJson.Serialize(form)) }).ToEquatableList(),
        });
        var release = new ReceivedRelease { ReleaseDeploymentId = Guid.NewGuid(), ReleaseId = Guid.NewGuid(), StudyOid = study.StudyOid, ReleaseNumber = 1, Manifest = manifest, ManifestHash = ContentHash.Of(manifest), ReceivedAt = At };
        release.Forms.AddRange(study.Forms.Select(form => new ReceivedReleaseForm { FormOid = form.FormDef.Oid, Version = 1, ContentHash = ContentHash.Of(CanonicalJson.Serialize(form)) }));
        release.Judge(true, [], At);
        return release;
    }
}
