using Contracts;
using Forms;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.FormVersions;

/// <summary>What arrives whole is installed once, whatever comes how often and in which order.</summary>
public class InstallFormVersionConsumerTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Install_NewVersion_StoresTheBytesAndAnswersTheirHash(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var canonical = Given.Canonical();
        var published = Given.Published(canonical);

        await cdms.PublishAsync(published);

        var installed = await cdms.Answers.NextAsync<FormVersionInstalled>();
        Assert.Equal((published.FormDeploymentId, 1, ContentHash.Of(canonical)), (installed.FormDeploymentId, installed.Attempt, installed.ContentHash));
        Assert.Equal(cdms.Clock.GetUtcNow(), installed.InstalledAt);
        var row = await cdms.ReadAsync(db => db.InstalledFormVersions.SingleAsync());
        Assert.Equal(canonical, row.Definition);
        Assert.Equal(published.FormDeploymentId, row.FormDeploymentId);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Install_SameMessageTwice_AnswersOnce(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var consumed = new Consumed<FormVersionPublished>();
        cdms.Bus.ConnectConsumeMessageObserver(consumed);
        var (published, messageId) = (Given.Published(), NewId.NextGuid());

        await cdms.PublishAsync(published, messageId);
        await cdms.PublishAsync(published, messageId);
        await consumed.NextAsync();
        await consumed.NextAsync();

        await cdms.Answers.NextAsync<FormVersionInstalled>();
        Assert.True(await cdms.Answers.IsSilentAsync());
        Assert.Equal(1, await cdms.CountInstalledAsync());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Install_SentAnew_AnswersFromWhatIsInstalled(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var published = Given.Published();
        await cdms.PublishAsync(published);
        var first = await cdms.Answers.NextAsync<FormVersionInstalled>();
        cdms.Clock.Advance(TimeSpan.FromHours(1));

        await cdms.PublishAsync(published with { Attempt = 2 });

        var second = await cdms.Answers.NextAsync<FormVersionInstalled>();
        Assert.Equal(first with { Attempt = 2 }, second);
        Assert.Equal(1, await cdms.CountInstalledAsync());
    }

    [Fact]
    public async Task Install_OlderVersionAfterANewer_InstallsItBeside()
    {
        await using var cdms = await CdmsHost.StartAsync();
        await cdms.PublishAsync(Given.Published(Given.Canonical(Given.Form(name: "newer")), version: 2));
        await cdms.Answers.NextAsync<FormVersionInstalled>();

        await cdms.PublishAsync(Given.Published(version: 1));

        Assert.Equal(1, (await cdms.Answers.NextAsync<FormVersionInstalled>()).Version);
        Assert.Equal([1, 2], await cdms.ReadAsync(db => db.InstalledFormVersions.Select(v => v.Version).Order().ToListAsync()));
    }

    [Fact]
    public async Task Install_ForAnotherEnvironment_HasNoEffect()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var consumed = new Consumed<FormVersionPublished>();
        cdms.Bus.ConnectConsumeMessageObserver(consumed);

        await cdms.PublishAsync(Given.Published() with { Environment = "UAT" });
        await consumed.NextAsync();

        Assert.True(await cdms.Answers.IsSilentAsync());
        Assert.Equal(0, await cdms.CountInstalledAsync());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Install_OidsThatDifferInCase_AreTwoForms(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);

        await cdms.PublishAsync(Given.Published(formOid: "F.VS"));
        await cdms.PublishAsync(Given.Published(formOid: "f.vs"));

        Assert.All(await cdms.Answers.NextAsync(2), answer => Assert.IsType<FormVersionInstalled>(answer));
        Assert.Equal(2, await cdms.CountInstalledAsync());
    }
}
