using Contracts;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;
using Tests.Cdms.Support;
using Tests.Support;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Cdms.Inventory;

/// <summary>What an environment gives back to a Builder that has lost it.</summary>
public sealed class ReturnFrozenContentConsumerTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Ask_ForWhatIsHeld_GivesVersionAndManifestAsTheyCame(DatabaseProvider provider)
    {
        await using var study = await SiteStudy.StartAsync(provider);
        var release = await study.ReceiveAsync(1);
        var version = await study.Cdms.ReadAsync(db => db.InstalledFormVersions.SingleAsync());

        var form = await AskAsync(study.Cdms, new() { Environment = CdmsHost.Environment, StudyOid = SiteStudy.Study, FormOid = version.FormOid, Number = version.Version, ContentHash = version.ContentHash });
        var manifest = await AskAsync(study.Cdms, new() { Environment = CdmsHost.Environment, StudyOid = SiteStudy.Study, Number = 1, ContentHash = release.ManifestHash });

        Assert.Equal(Brotli.Compress(version.Definition), await form.Content!.Value);
        Assert.Equal(("br", version.FormOid, version.Version, version.ContentHash), (form.ContentEncoding, form.FormOid, form.Number, form.ContentHash));
        Assert.Equal(Brotli.Compress(release.Manifest), await manifest.Content!.Value);
        Assert.Null(manifest.FormOid);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Ask_ForWhatIsAnotherContentHere_GivesNothing(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        await cdms.PublishAsync(Given.Published());
        var installed = await cdms.Answers.NextAsync<FormVersionInstalled>();
        var request = new FrozenContentRequested { Environment = CdmsHost.Environment, StudyOid = installed.StudyOid, FormOid = installed.FormOid, Number = installed.Version, ContentHash = installed.ContentHash };

        Assert.False((await AskAsync(cdms, request with { ContentHash = Forms.ContentHash.Of([1]) })).Content?.HasValue ?? false);
        Assert.False((await AskAsync(cdms, request with { Number = 7 })).Content?.HasValue ?? false);
        Assert.False((await AskAsync(cdms, request with { FormOid = null })).Content?.HasValue ?? false);
        await cdms.ReadAsync(db => db.InstalledFormVersions.ExecuteUpdateAsync(update => update.SetProperty(version => version.Definition, new byte[] { 1, 2, 3 })));
        Assert.False((await AskAsync(cdms, request)).Content?.HasValue ?? false);
    }

    [Fact]
    public async Task Ask_AnotherEnvironment_SaysNothing()
    {
        await using var cdms = await CdmsHost.StartAsync();
        await cdms.PublishAsync(Given.Published());
        var installed = await cdms.Answers.NextAsync<FormVersionInstalled>();

        await cdms.PublishAsync(new FrozenContentRequested { Environment = "elsewhere", StudyOid = installed.StudyOid, FormOid = installed.FormOid, Number = installed.Version, ContentHash = installed.ContentHash });
        // Its answer comes after whatever the other question had brought.
        var request = new FrozenContentRequested { Environment = CdmsHost.Environment, StudyOid = installed.StudyOid, FormOid = installed.FormOid, Number = 9, ContentHash = installed.ContentHash };

        Assert.Equal(9, (await AskAsync(cdms, request)).Number);
    }

    private static async Task<FrozenContentReturned> AskAsync(CdmsHost cdms, FrozenContentRequested request)
    {
        await cdms.PublishAsync(request);
        return await cdms.Answers.NextAsync<FrozenContentReturned>();
    }
}
