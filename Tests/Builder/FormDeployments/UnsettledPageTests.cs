using System.Net;
using Builder.Service.Domain;
using Builder.Service.Features.FormDeployments;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.FormDeployments;

/// <summary>What an environment has not answered goes out again page by page.</summary>
public sealed class UnsettledPageTests
{
    private const int Forms = (UnsettledPage.Size * 2) + 3;

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Announce_WithMoreThanAPage_SendsEachAgainOnce(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        await DeployAsync(host);

        await host.HearAsync(new EnvironmentAnnounced { Environment = "uat", Kind = "uat", SoftwareVersion = "1", AnnouncedAt = Given.Start });
        await ContinuedAsync(host, times: 2);

        Assert.Equal(Enumerable.Repeat(1, Forms), await SentAgainAsync(host));
        await host.Cdms.CountAsync(Forms * 2, TestContext.Current.CancellationToken);
    }

    /// <summary>A page is a message of its own: after a crash it comes again, and goes on where the page before it ended.</summary>
    [Fact]
    public async Task Continue_AfterAPage_SendsWhatComesBehindItAlone()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        await DeployAsync(host);
        var position = await host.ReadAsync(db => db.FormDeployments.OrderByDescending(deployment => deployment.FormVersionId)
            .Skip(3).Select(deployment => new UnsettledPosition(deployment.FormVersionId, deployment.Ordinal)).FirstAsync());

        await host.TakeAsync(new SendUnsettledAgain { Environment = "uat", After = position });

        Assert.Equal([.. Enumerable.Repeat(0, Forms - 3), 1, 1, 1], await SentAgainAsync(host));
    }

    private static async Task DeployAsync(BuilderHost host)
    {
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study("S.1", "Q", [.. Enumerable.Range(0, Forms).Select(form => $"F.{form:000}")]));
        await (await client.PostJsonAsync("/api/studies/S.1/deployments", """{"environment":"uat","changeReason":"first"}""")).JsonAsync(HttpStatusCode.Accepted);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.Cdms.CountAsync(Forms, TestContext.Current.CancellationToken);
    }

    private static async Task ContinuedAsync(BuilderHost host, int times)
    {
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.Received.WaitForAsync($":{nameof(SendUnsettledAgain)}", times, TestContext.Current.CancellationToken);
    }

    /// <summary>How often each deployment went out again, in the order of its version.</summary>
    private static Task<List<int>> SentAgainAsync(BuilderHost host) => host.ReadAsync(db => db.FormDeployments
        .OrderBy(deployment => deployment.FormVersionId)
        .Select(deployment => deployment.History.Count(entry => entry.Cause == TransitionCause.SentAgain))
        .ToListAsync());
}
