using Contracts;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.FormDeployments;

/// <summary>A cancellation leaves a tombstone, unless the version is installed already.</summary>
public class CancelFormDeploymentConsumerTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Cancel_BeforeTheDelivery_KeepsTheVersionOut(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var published = Given.Published();

        await cdms.PublishAsync(Given.Cancelled(published));
        var answer = await cdms.Answers.NextAsync<FormDeploymentCancellationAnswered>();
        await cdms.PublishAsync(published);
        var late = await cdms.Answers.NextAsync<FormDeploymentCancellationAnswered>();

        Assert.Equal((published.FormDeploymentId, false, null), (answer.FormDeploymentId, answer.WasInstalled, answer.ContentHash));
        Assert.Equal(answer, late);
        Assert.Equal(0, await cdms.CountInstalledAsync());
    }

    [Fact]
    public async Task Cancel_Again_AnswersTheSame()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var cancelled = Given.Cancelled(Given.Published());
        await cdms.PublishAsync(cancelled);
        var first = await cdms.Answers.NextAsync<FormDeploymentCancellationAnswered>();
        cdms.Clock.Advance(TimeSpan.FromHours(1));

        await cdms.PublishAsync(cancelled);

        Assert.Equal(first, await cdms.Answers.NextAsync<FormDeploymentCancellationAnswered>());
        Assert.Equal(1, await cdms.ReadAsync(db => db.SettledFormDeployments.CountAsync()));
    }

    [Fact]
    public async Task Cancel_AfterTheInstallation_AnswersThatItStands()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var published = Given.Published();
        await cdms.PublishAsync(published);
        var installed = await cdms.Answers.NextAsync<FormVersionInstalled>();

        await cdms.PublishAsync(Given.Cancelled(published));

        var answer = await cdms.Answers.NextAsync<FormDeploymentCancellationAnswered>();
        Assert.Equal((true, installed.ContentHash, installed.InstalledAt), (answer.WasInstalled, answer.ContentHash, answer.InstalledAt));
        Assert.False(await cdms.ReadAsync(db => db.SettledFormDeployments.AnyAsync(d => d.IsCancelled)));
    }

    [Fact]
    public async Task Cancel_OneOfTwoDeployments_LeavesTheOtherAlone()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var published = Given.Published();
        await cdms.PublishAsync(Given.Cancelled(published with { FormDeploymentId = Guid.NewGuid() }));
        await cdms.Answers.NextAsync<FormDeploymentCancellationAnswered>();

        await cdms.PublishAsync(published);

        Assert.Equal(published.FormDeploymentId, (await cdms.Answers.NextAsync<FormVersionInstalled>()).FormDeploymentId);
    }

    [Fact]
    public async Task Cancel_ForAnotherEnvironment_HasNoEffect()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var consumed = new Consumed<FormDeploymentCancelled>();
        cdms.Bus.ConnectConsumeMessageObserver(consumed);

        await cdms.PublishAsync(Given.Cancelled(Given.Published()) with { Environment = "production" });
        await consumed.NextAsync();

        Assert.True(await cdms.Answers.IsSilentAsync());
        Assert.False(await cdms.ReadAsync(db => db.SettledFormDeployments.AnyAsync()));
    }
}
