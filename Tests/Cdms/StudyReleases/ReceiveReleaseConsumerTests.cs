using System.Text.Json;
using System.Net.Http.Json;
using Cdms.Service.Domain;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.StudyReleases;

/// <summary>A release is ready once everything in it is here, whichever comes first.</summary>
public sealed class ReceiveReleaseConsumerTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Receive_BeforeItsForms_IsReadyWithTheLastOfThem(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var release = GivenRelease.Of(forms: 2);

        await cdms.PublishAsync(release.Published);
        await cdms.PublishAsync(release.Forms[0]);
        await cdms.Answers.NextAsync<FormVersionInstalled>();
        await cdms.PublishAsync(release.Forms[1]);
        var answers = await cdms.Answers.NextAsync(2);

        var ready = Assert.Single(answers.OfType<StudyReleaseReady>());
        Assert.Equal((release.Published.ReleaseDeploymentId, release.Published.ManifestHash, 1), (ready.ReleaseDeploymentId, ready.ManifestHash, ready.Attempt));
        Assert.True(await cdms.Answers.IsSilentAsync());
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Receive_AfterItsForms_IsReadyAtOnceAndAnswersAgain(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var release = GivenRelease.Of(forms: 2);
        foreach (var form in release.Forms)
            await cdms.PublishAsync(form with { ReleaseId = null });
        await cdms.Answers.NextAsync(2);

        await cdms.PublishAsync(release.Published);
        var ready = await cdms.Answers.NextAsync<StudyReleaseReady>();
        cdms.Clock.Advance(TimeSpan.FromHours(1));
        await cdms.PublishAsync(release.Published);

        Assert.Equal(ready, await cdms.Answers.NextAsync<StudyReleaseReady>());
        Assert.Equal(1, await cdms.ReadAsync(db => db.ReceivedReleases.CountAsync()));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Receive_WithFormsThatComeAllAtOnce_IsReadyOnce(DatabaseProvider provider)
    {
        const int Forms = 12;
        await using var cdms = await CdmsHost.StartAsync(provider);
        var release = GivenRelease.Of(Forms);

        await Task.WhenAll(release.Forms.Select(form => cdms.PublishAsync(form)).Append(cdms.PublishAsync(release.Published)));

        var answers = await cdms.Answers.NextAsync(Forms + 1);
        Assert.Single(answers.OfType<StudyReleaseReady>());
        Assert.Equal(Forms, answers.OfType<FormVersionInstalled>().Count());
        Assert.True(await cdms.Answers.IsSilentAsync());
    }

    [Fact]
    public async Task Receive_WithAnotherManifestUnderTheSameNumber_IsBlocked()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var (first, other) = (GivenRelease.Of(forms: 1), GivenRelease.Of(forms: 2));
        await cdms.PublishAsync(first.Published);
        await cdms.PublishAsync(first.Forms[0]);
        await cdms.Answers.NextAsync(2);

        await cdms.PublishAsync(other.Published);

        var problem = Assert.Single((await cdms.Answers.NextAsync<StudyReleaseBlocked>()).Problems);
        Assert.Equal("received-otherwise", problem.Code);
        Assert.Contains(other.Published.ManifestHash, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receive_OfAManifestThatDoesNotMatchItsHash_IsBlockedAndNotKept()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var release = GivenRelease.Of(forms: 1);

        await cdms.PublishAsync(release.Published with { ManifestHash = "sha256:" + new string('0', 64) });

        Assert.Equal("content-hash-mismatch", Assert.Single((await cdms.Answers.NextAsync<StudyReleaseBlocked>()).Problems).Code);
        Assert.Equal(0, await cdms.ReadAsync(db => db.ReceivedReleases.CountAsync()));
    }

    [Fact]
    public async Task List_OfReleases_ShowsStateAndWhatIsMissing()
    {
        await using var cdms = await CdmsHost.StartAsync();
        using var client = cdms.CreateClient();
        var release = GivenRelease.Of(forms: 3);
        await cdms.PublishAsync(release.Forms[0]);
        await cdms.Answers.NextAsync<FormVersionInstalled>();
        await cdms.PublishAsync(release.Published);
        await cdms.PublishAsync(release.Forms[1]);
        await cdms.Answers.NextAsync<FormVersionInstalled>();

        var listed = await client.GetFromJsonAsync<JsonElement>(new Uri("/api/releases", UriKind.Relative), TestContext.Current.CancellationToken);

        var item = Assert.Single(listed.GetProperty("items").EnumerateArray());
        Assert.Equal((ReceivedReleaseState.Waiting, 3, 1), (item.GetProperty("state").GetString(), item.GetProperty("forms").GetInt32(), item.GetProperty("missing").GetInt32()));
    }

    [Fact]
    public async Task Ask_WhatAReleaseWouldTouch_IsAnsweredWithNothing()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var request = new ReleaseImpactRequested
        {
            RequestId = Guid.NewGuid(), ReleaseId = Guid.NewGuid(), Environment = CdmsHost.Environment, StudyOid = Given.StudyOid, ReleaseNumber = 1, FormVersions = [],
        };

        await cdms.PublishAsync(request with { RequestId = Guid.NewGuid(), Environment = "elsewhere" });
        await cdms.PublishAsync(request);

        var answer = await cdms.Answers.NextAsync<ReleaseImpactReported>();
        Assert.Equal((request.RequestId, 0), (answer.RequestId, answer.Sites.Count));
    }
}
