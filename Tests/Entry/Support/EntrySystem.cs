using Forms;
using Microsoft.Extensions.DependencyInjection;
using Runner.Local;
using Tests.Cdms.Support;
using Tests.Pages.Support;
using Tests.Support;

namespace Tests.Entry.Support;

/// <summary>A CDMS with a site that uses a release, whose people sign in by its own pages.</summary>
public sealed class EntrySystem : IAsyncLifetime
{
    private const string Staff = $"site-staff@{SiteStudy.Study}@{SiteStudy.Site}";
    private static int _subjects;
    private readonly TemporaryFolder _folder = new();
    private CdmsHost? _cdms;
    private Administrator? _administrator;

    /// <summary>The forms of its first release.</summary>
    internal FormDefinition[] Forms { get; init; } = [EntryStudy.Form(), VisitForms.AdverseEvents()];

    /// <summary>What its releases plan beside the one visit.</summary>
    internal Func<StudyOutline, StudyOutline> Outline { get; init; } = outline => outline;

    /// <summary>A program that may do more than those of all tests.</summary>
    internal TestClient? Client { get; init; }

    internal SiteStudy Site { get; private set; } = null!;

    internal Uri Address => _cdms!.Address;

    public async ValueTask InitializeAsync()
    {
        // Without a browser every story is skipped: nothing has to run for them.
        if (!Browser.IsThere)
            return;
        var password = Path.Combine(_folder.FullPath, "first-password.txt");
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Accounts:Embedded"] = "true", ["Accounts:FirstPasswordFile"] = password };
        foreach (var (name, value) in Client?.Settings("ApiClients:900") ?? [])
            settings[name] = value!;
        // By the clock that the browser has, or its cookies would be of another year.
        _cdms = await CdmsHost.StartAsync(configure: services => services.AddSingleton(TimeProvider.System), settings: settings);
        Site = SiteStudy.Of(_cdms, Outline);
        await Site.ReceiveAsync(1, Forms);
        await Site.MakeSiteAsync();
        await Site.ActivateAsync(1);
        _administrator = await Administrator.SignInAsync(Address, password);
    }

    /// <summary>A subject of the site that nobody else uses.</summary>
    internal async Task<string> AddSubjectAsync()
    {
        var subjectKey = FormattableString.Invariant($"S-{Interlocked.Increment(ref _subjects):000}");
        var (status, _) = await Site.PostAsync(Staff, $"/api/studies/{SiteStudy.Study}/subjects", new { siteOid = SiteStudy.Site, subjectKey });
        Assert.Equal(201, status);
        return subjectKey;
    }

    /// <summary>A value of the first form as somebody of the site entered it elsewhere.</summary>
    internal async Task RecordAsync(string subjectKey, string item, string value, bool isSubmitted = false)
    {
        var subject = $"/api/studies/{SiteStudy.Study}/subjects/{subjectKey}";
        var (status, _) = await Site.PostAsync(Staff, $"{subject}/operations", new
        {
            operationId = Guid.NewGuid(), deviceTime = TimeProvider.System.GetUtcNow(), releaseNumber = 1, studyEventOid = "SE.1", formOid = Given.FormOid, changes = new[] { new { itemGroupOid = "IG.VS", itemOid = item, value, @base = 0 } },
        });
        Assert.Equal(200, status);
        if (isSubmitted)
            Assert.Equal(200, (await Site.PostAsync(Staff, $"{subject}/visits/SE.1/forms/{Given.FormOid}/submit", new { })).Status);
    }

    /// <summary>Somebody of the site at a browser of their own, signed in.</summary>
    internal async Task<EntryPerson> EnterAsync(string locale = "en-GB", int width = 1200, string grant = Staff)
    {
        Assert.SkipUnless(Browser.IsThere, LocalChromium.Missing);
        var account = await _administrator!.AddAsync("Minji Seo", [grant]);
        return new(await Person.EnterAsync(Address, account, locale, width), account);
    }

    /// <summary>What stands for an item in the service: its value and the number of its change.</summary>
    internal async Task<(string? Value, int Change)> ValueAsync(string subjectKey, string item, string formOid = Given.FormOid, string repeat = "")
    {
        var (_, form) = await Site.GetAsync("data-manager", $"/api/studies/{SiteStudy.Study}/subjects/{subjectKey}/visits/SE.1/forms/{formOid}");
        return form.GetProperty("items").EnumerateArray().Where(one => one.GetProperty("itemOid").GetString() == item && one.GetProperty("itemGroupRepeatKey").GetString() == repeat)
            .Select(one => (one.GetProperty("value").GetString(), one.GetProperty("change").GetInt32())).SingleOrDefault();
    }

    public async ValueTask DisposeAsync()
    {
        if (_administrator is not null)
            await _administrator.DisposeAsync();
        if (_cdms is not null)
            await _cdms.DisposeAsync();
        _folder.Dispose();
    }
}
