using Contracts;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Inventory;

/// <summary>What an environment says that it holds.</summary>
public sealed class ReportFormInventoryConsumerTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Ask_WhatIsHere_ReportsVersionsReleasesAndSitesWithTheirHashes(DatabaseProvider provider)
    {
        await using var study = await SiteStudy.StartAsync(provider);
        var received = await study.ReceiveAsync(1);
        await study.MakeSiteAsync();
        await study.ApproveAsync(1, "ethics");
        Assert.Equal(200, (await study.ActivateAsync(1)).Status);
        var told = await study.Cdms.Answers.NextAsync<SiteReleaseActivated>();

        var report = await AskAsync(study.Cdms);

        Assert.Equal((1, 1, study.Cdms.Clock.GetUtcNow()), (report.Part, report.Parts, report.ReportedAt));
        var version = Assert.Single(report.FormVersions);
        Assert.Equal((SiteStudy.Study, 1, version.ContentHash), (version.StudyOid, version.Version, version.StoredHash));
        var release = Assert.Single(report.Releases);
        Assert.Equal((received.ReleaseDeploymentId, "Ready", received.ManifestHash, received.ManifestHash), (release.ReleaseDeploymentId, release.State, release.ManifestHash, release.StoredHash));
        var active = Assert.Single(report.ActiveReleases);
        Assert.Equal(told.Approvals, active.Approvals);
        Assert.Equal(told with { Approvals = [] }, active with { Approvals = [] });
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Ask_AfterBytesWereAltered_ReportsTheHashOfWhatIsStoredNow(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        await cdms.PublishAsync(Given.Published());
        var installed = await cdms.Answers.NextAsync<FormVersionInstalled>();
        await cdms.ReadAsync(db => db.InstalledFormVersions.ExecuteUpdateAsync(update => update.SetProperty(version => version.Definition, new byte[] { 1, 2, 3 })));

        var version = Assert.Single((await AskAsync(cdms)).FormVersions);

        Assert.Equal(installed.ContentHash, version.ContentHash);
        Assert.Equal(Forms.ContentHash.Of([1, 2, 3]), version.StoredHash);
    }

    [Fact]
    public async Task Ask_AnEmptyEnvironment_ReportsThatItHoldsNothing_AndAnotherOneSaysNothing()
    {
        await using var cdms = await CdmsHost.StartAsync();
        await cdms.PublishAsync(new FormInventoryRequested { RequestId = Guid.NewGuid(), Environment = "elsewhere" });

        var report = await AskAsync(cdms);

        Assert.Empty(report.FormVersions);
        Assert.Equal(1, report.Parts);
    }

    private static async Task<FormInventoryReported> AskAsync(CdmsHost cdms)
    {
        var request = new FormInventoryRequested { RequestId = Guid.NewGuid(), Environment = CdmsHost.Environment };
        await cdms.PublishAsync(request);
        var report = await cdms.Answers.NextAsync<FormInventoryReported>();
        Assert.Equal(request.RequestId, report.RequestId);
        return report;
    }
}
