using Contracts;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.FormVersions;

/// <summary>A version that is here already comes again by another deployment.</summary>
public class OtherDeploymentTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Install_SameContentByAnotherDeployment_AnswersThatDeployment(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var published = Given.Published();
        await cdms.PublishAsync(published);
        var first = await cdms.Answers.NextAsync<FormVersionInstalled>();
        cdms.Clock.Advance(TimeSpan.FromHours(1));
        var other = Guid.NewGuid();

        await cdms.PublishAsync(published with { FormDeploymentId = other });

        Assert.Equal(first with { FormDeploymentId = other }, await cdms.Answers.NextAsync<FormVersionInstalled>());
        Assert.Equal(1, await cdms.CountInstalledAsync());
        Assert.Equal([published.FormDeploymentId, other], await SettledAsync(cdms));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Install_OtherContentByAnotherDeployment_IsRefusedAndNotSettled(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var published = Given.Published();
        await cdms.PublishAsync(published);
        await cdms.Answers.NextAsync<FormVersionInstalled>();

        await cdms.PublishAsync(Given.Published(Given.Canonical(Given.Form(name: "other"))));

        Assert.Equal("installed-otherwise", Assert.Single((await cdms.Answers.NextAsync<FormVersionRejected>()).Problems).Code);
        Assert.Equal([published.FormDeploymentId], await SettledAsync(cdms));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Install_UnreadableDefinitionOfAnInstalledVersion_IsAnsweredFromWhatIsInstalled(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var published = Given.Published();
        await cdms.PublishAsync(published);
        var first = await cdms.Answers.NextAsync<FormVersionInstalled>();

        await cdms.PublishAsync(published with { Attempt = 2, Definition = Given.Inline([1, 2, 3]) });

        Assert.Equal(first with { Attempt = 2 }, await cdms.Answers.NextAsync<FormVersionInstalled>());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Cancel_SecondDeploymentOfAnInstalledVersion_AnswersThatItStands(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var published = Given.Published();
        await cdms.PublishAsync(published);
        var installed = await cdms.Answers.NextAsync<FormVersionInstalled>();

        await cdms.PublishAsync(Given.Cancelled(published with { FormDeploymentId = Guid.NewGuid() }));

        var answer = await cdms.Answers.NextAsync<FormDeploymentCancellationAnswered>();
        Assert.Equal((true, installed.ContentHash), (answer.WasInstalled, answer.ContentHash));
    }

    private static Task<List<Guid>> SettledAsync(CdmsHost cdms) =>
        cdms.ReadAsync(db => db.SettledFormDeployments.OrderBy(d => d.SettledAt).Select(d => d.FormDeploymentId).ToListAsync());
}
