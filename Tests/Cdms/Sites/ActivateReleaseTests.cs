using System.Text.Json;
using Contracts;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Sites;

/// <summary>A site uses a release only by a decision, and only once it may.</summary>
public sealed class ActivateReleaseTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Activate_ReadyAndApproved_IsActiveAndTold(DatabaseProvider provider)
    {
        await using var study = await SiteStudy.StartAsync(provider, isProduction: true);
        var release = await study.ReceiveAsync(1);
        await study.MakeSiteAsync();
        await study.ApproveAsync(1, "ethics");
        await study.ApproveAsync(1, "authority");

        var (status, site) = await study.ActivateAsync(1);

        Assert.Equal((200, "Active"), (status, StateOf(site, 1)));
        var told = await study.Cdms.Answers.NextAsync<SiteReleaseActivated>();
        Assert.Equal((1, 1, release.ManifestHash, null), (told.DecisionNumber, told.ReleaseNumber, told.ManifestHash, told.PreviousReleaseNumber));
        Assert.Equal(["ethics", "authority"], told.Approvals.Select(approval => approval.Kind));
    }

    [Fact]
    public async Task Activate_WithoutApprovalInProduction_IsRefusedAndNamesAllThatIsMissing()
    {
        await using var study = await SiteStudy.StartAsync(isProduction: true);
        await study.ReceiveAsync(1);
        await study.MakeSiteAsync();
        var (_, approved) = await study.ApproveAsync(1, "ethics");
        var approval = approved.GetProperty("releases")[0].GetProperty("approvals")[0].GetProperty("id").GetInt64();
        await study.PostAsync("data-manager", $"/api/studies/{SiteStudy.Study}/sites/{SiteStudy.Site}/approvals/{approval}/revoke", new { reason = "Wrong letter" });

        var (status, problem) = await study.ActivateAsync(1);

        Assert.Equal((409, "release-not-usable"), (status, problem.GetProperty("code").GetString()));
        Assert.Equal(2, problem.GetProperty("missing").GetArrayLength());
        Assert.True(await study.Cdms.Answers.IsSilentAsync());
    }

    [Fact]
    public async Task Activate_TheOneInUse_DecidesNothing()
    {
        await using var study = await SiteStudy.StartAsync();
        await study.ReceiveAsync(1);
        await study.MakeSiteAsync();
        await study.ActivateAsync(1);
        await study.Cdms.Answers.NextAsync<SiteReleaseActivated>();

        var (status, site) = await study.ActivateAsync(1);

        Assert.Equal((200, 1), (status, site.GetProperty("site").GetProperty("decisionNumber").GetInt32()));
        Assert.True(await study.Cdms.Answers.IsSilentAsync());
    }

    [Fact]
    public async Task GoBack_Unsigned_IsRefusedAndSaysWhatToSign()
    {
        await using var study = await TwoReleasesAsync();

        var (status, problem) = await study.ActivateAsync(1);

        Assert.Equal(409, status);
        Assert.Contains($"SiteRelease '1@{SiteStudy.Site}'", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GoBack_Signed_IsTheNextDecisionAndItsSignatureIsSpent()
    {
        await using var study = await TwoReleasesAsync();
        await study.SignAsync("SiteRelease", $"1@{SiteStudy.Site}");

        var (status, site) = await study.ActivateAsync(1);

        Assert.Equal((200, "Active", "Superseded"), (status, StateOf(site, 1), StateOf(site, 2)));
        Assert.Equal((3, 1), await study.Cdms.Answers.NextAsync<SiteReleaseActivated>() is var told ? (told.DecisionNumber, told.ReleaseNumber) : default);
        await study.ActivateAsync(2);
        await study.Cdms.Answers.NextAsync<SiteReleaseActivated>();
        Assert.Equal(409, (await study.ActivateAsync(1)).Status);
    }

    [Fact]
    public async Task Activate_WithdrawnRelease_IsRefused()
    {
        await using var study = await SiteStudy.StartAsync();
        var release = await study.ReceiveAsync(1);
        await study.MakeSiteAsync();
        await study.Cdms.PublishAsync(new StudyReleaseWithdrawn
        {
            ReleaseDeploymentId = release.ReleaseDeploymentId, ReleaseId = release.ReleaseId, Environment = CdmsHost.Environment, StudyOid = SiteStudy.Study, ReleaseNumber = 1,
            Reason = "wrong", WithdrawnBy = "h.kim", WithdrawnAt = release.ReceivedAt,
        });
        await study.Cdms.Answers.NextAsync<StudyReleaseBlocked>();

        Assert.Equal(409, (await study.ActivateAsync(1)).Status);
    }

    [Fact]
    public async Task Activate_ManyAtOnce_IsOneDecision()
    {
        await using var study = await SiteStudy.StartAsync();
        await study.ReceiveAsync(1);
        await study.MakeSiteAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => study.ActivateAsync(1)));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        await study.Cdms.Answers.NextAsync<SiteReleaseActivated>();
        Assert.True(await study.Cdms.Answers.IsSilentAsync());
    }

    private static async Task<SiteStudy> TwoReleasesAsync()
    {
        var study = await SiteStudy.StartAsync();
        await study.ReceiveAsync(1);
        await study.ReceiveAsync(2);
        await study.MakeSiteAsync();
        await study.ActivateAsync(1);
        await study.ActivateAsync(2);
        await study.Cdms.Answers.NextAsync(2);
        return study;
    }

    private static string? StateOf(JsonElement site, int number) =>
        site.GetProperty("releases").EnumerateArray().Single(release => release.GetProperty("releaseNumber").GetInt32() == number).GetProperty("state").GetString();
}
