using Cdms.Service.Domain;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.StudyReleases;

/// <summary>A refused form version blocks its release and says why, until it is here after all.</summary>
public sealed class BlockedReleaseTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Reject_AfterTheRelease_BlocksItWithTheReason(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var release = GivenRelease.Of([Given.Published(), GivenRelease.Broken("F.BAD")]);
        await cdms.PublishAsync(release.Published);
        await cdms.PublishAsync(release.Forms[0]);
        await cdms.Answers.NextAsync<FormVersionInstalled>();

        await cdms.PublishAsync(release.Forms[1]);

        var answers = await cdms.Answers.NextAsync(2);
        var (rejected, blocked) = (answers.OfType<FormVersionRejected>().Single(), answers.OfType<StudyReleaseBlocked>().Single());
        var problem = Assert.Single(blocked.Problems);
        Assert.Equal(("F.BAD", 1, rejected.Problems[0].Code), (problem.FormOid, problem.Version, problem.Code));
        Assert.Contains("I.SYSBP", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reject_BeforeTheRelease_BlocksItWhenItComes()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var release = GivenRelease.Of([Given.Published(), GivenRelease.Broken("F.BAD")]);
        foreach (var form in release.Forms)
            await cdms.PublishAsync(form);
        await cdms.Answers.NextAsync(2);

        await cdms.PublishAsync(release.Published);

        Assert.Equal("F.BAD", Assert.Single((await cdms.Answers.NextAsync<StudyReleaseBlocked>()).Problems).FormOid);
    }

    [Fact]
    public async Task Reject_OfTheSameOnceMore_SaysNothingNewOfTheRelease()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var release = GivenRelease.Of([GivenRelease.Broken("F.BAD")]);
        await cdms.PublishAsync(release.Published);
        await cdms.PublishAsync(release.Forms[0]);
        await cdms.Answers.NextAsync(2);

        await cdms.PublishAsync(release.Forms[0] with { Attempt = 2 });
        await cdms.Answers.NextAsync<FormVersionRejected>();

        Assert.True(await cdms.Answers.IsSilentAsync());
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Install_OfAFormThatWasRefused_MakesTheReleaseReadyAfterAll(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var release = GivenRelease.Of(forms: 1);
        await cdms.PublishAsync(release.Published);
        // Damaged on its way, so refused; whole at the next attempt.
        await cdms.PublishAsync(release.Forms[0] with { Definition = Given.Inline([1, 2, 3]) });
        await cdms.Answers.NextAsync(2);

        await cdms.PublishAsync(release.Forms[0] with { Attempt = 2 });

        Assert.Single((await cdms.Answers.NextAsync(2)).OfType<StudyReleaseReady>());
        Assert.Equal(0, await cdms.ReadAsync(db => db.RejectedFormVersions.CountAsync()));
    }

    [Fact]
    public async Task Receive_WithAFormInstalledWithOtherContent_NamesBothHashes()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var installed = Given.Published();
        await cdms.PublishAsync(installed);
        await cdms.Answers.NextAsync<FormVersionInstalled>();
        var release = GivenRelease.Of([Given.Published(Given.Canonical(Given.Form(name: "Other")))]);

        await cdms.PublishAsync(release.Published);

        var problem = Assert.Single((await cdms.Answers.NextAsync<StudyReleaseBlocked>()).Problems);
        Assert.Equal("installed-otherwise", problem.Code);
        Assert.Contains(installed.ContentHash, problem.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Withdraw_BeforeTheRelease_KeepsItOut(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var release = GivenRelease.Of(forms: 1);

        await cdms.PublishAsync(release.Withdrawn);
        var first = await cdms.Answers.NextAsync<StudyReleaseBlocked>();
        await cdms.PublishAsync(release.Published);
        var second = await cdms.Answers.NextAsync<StudyReleaseBlocked>();
        await cdms.PublishAsync(release.Forms[0]);
        await cdms.Answers.NextAsync<FormVersionInstalled>();

        Assert.All([first, second], answer => Assert.Equal(StudyReleaseProblem.Withdrawn, Assert.Single(answer.Problems).Code));
        Assert.True(await cdms.Answers.IsSilentAsync());
        Assert.Equal(ReceivedReleaseState.Withdrawn, await cdms.ReadAsync(db => db.ReceivedReleases.Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task Withdraw_OfAReadyRelease_LeavesTheFormsAndFreesTheNumberForAnotherDeployment()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var release = GivenRelease.Of(forms: 1);
        await cdms.PublishAsync(release.Published);
        await cdms.PublishAsync(release.Forms[0]);
        await cdms.Answers.NextAsync(2);
        await cdms.PublishAsync(release.Withdrawn);
        await cdms.Answers.NextAsync<StudyReleaseBlocked>();

        await cdms.PublishAsync(release.Published with { ReleaseDeploymentId = Guid.NewGuid() });

        await cdms.Answers.NextAsync<StudyReleaseReady>();
        Assert.Equal(1, await cdms.CountInstalledAsync());
    }
}
