using System.Net;
using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Webhooks.Telling;
using Microsoft.EntityFrameworkCore;
using Security;
using Tests.Builder.FormDeployments;
using Tests.Support;

namespace Tests.Builder.Webhooks;

/// <summary>What commits is told to those who asked for it, and nothing else is.</summary>
public sealed class WebhookTellingTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Deploy_WithASubscription_TellsEachStepSignedAndInSequence(DatabaseProvider provider)
    {
        await using var scene = await WebhookScene.StartAsync(provider);
        var (_, secret) = await scene.SubscribeAsync();
        var location = await scene.Client.DeployAsync();
        await scene.Host.AnswerAsync(location, deployment => Answers.Rejected(deployment, 1));

        await scene.SendAsync();

        Assert.Equal(["deployment.published", "deployment.rejected", "form-version.published"], scene.Receiver.Received.Select(one => one.Type).Order(StringComparer.Ordinal));
        Assert.All(scene.Receiver.Received, one => Assert.True(one.IsSignedBy(secret) && one.Id == one.Json.Text("id") && one.Signatures == 1));
        var (published, rejected) = (scene.Receiver.Received.Single(one => one.Type == "deployment.published"), scene.Receiver.Received.Single(one => one.Type == "deployment.rejected"));
        Assert.True(published.Json.GetProperty("sequence").GetInt32() < rejected.Json.GetProperty("sequence").GetInt32());
        Assert.Equal(("S.1", "F.1", "uat", "Published", "Rejected"), (rejected.Data.Text("studyOid"), rejected.Data.Text("formOid"), rejected.Data.Text("environment"), rejected.Data.Text("from"), rejected.Data.Text("state")));
        Assert.Equal(Given.Problem.Code, rejected.Data.GetProperty("problems")[0].Text("code"));
    }

    [Fact]
    public async Task DeployRelease_WithASubscription_TellsItsNumberAndManifest()
    {
        await using var scene = await WebhookScene.StartAsync(DatabaseProvider.Sqlite);
        await scene.SubscribeAsync(null, "S.1", "release-deployment.delivering");
        await scene.Client.DeployAsync();
        var release = await (await scene.Client.PostJsonAsync("/api/studies/S.1/releases", """{"changeReason":"first"}""")).JsonAsync(HttpStatusCode.Created);

        await (await scene.Client.PostJsonAsync("/api/studies/S.1/releases/1/deployments", """{"environment":"uat"}""")).JsonAsync(HttpStatusCode.Accepted);
        await scene.SendAsync();

        var told = Assert.Single(scene.Receiver.Received);
        Assert.Equal((1, "Delivering", release.Text("manifestHash")), (told.Data.GetProperty("releaseNumber").GetInt32(), told.Data.Text("state"), told.Data.Text("manifestHash")));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_RolledBack_TellsNobody(DatabaseProvider provider)
    {
        await using var scene = await WebhookScene.StartAsync(provider);
        var (path, _) = await scene.SubscribeAsync(null, null, "deployment.overdue");
        await scene.Client.DeployAsync();

        await ChangeAsync(scene.Host, async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancelled);
            await MarkOverdueAsync(db);
            await transaction.RollbackAsync(Cancelled);
        });

        Assert.Empty(await scene.DeliveriesAsync(path));
    }

    [Fact]
    public async Task Save_ThatFailedAndIsTriedAgain_TellsOnce()
    {
        await using var scene = await WebhookScene.StartAsync(DatabaseProvider.Sqlite);
        var (path, _) = await scene.SubscribeAsync(null, null, "deployment.overdue");
        await scene.Client.DeployAsync();

        await ChangeAsync(scene.Host, async db =>
        {
            var broken = db.Add(new IdempotentAnswer { Id = "broken", Fingerprint = null!, At = Given.Start });
            await Assert.ThrowsAnyAsync<Exception>(() => MarkOverdueAsync(db));
            broken.State = EntityState.Detached;
            await db.SaveChangesAsync(Cancelled);
        });

        Assert.Single(await scene.DeliveriesAsync(path));
    }

    [Theory]
    [InlineData(null, "deployment.installed")]
    [InlineData("S.2", "form-version.published")]
    public async Task Publish_HeardByNobody_WritesNothing(string? studyOid, string type)
    {
        await using var scene = await WebhookScene.StartAsync(DatabaseProvider.Sqlite);
        await scene.Client.ImportAsync(OdmFiles.Study("S.2"));
        var (path, _) = await scene.SubscribeAsync(null, studyOid, type);

        await scene.Client.DeployAsync();

        Assert.Empty(await scene.DeliveriesAsync(path));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_WithoutSubscriptions_SendsTheDatabaseNothingOfThem(DatabaseProvider provider)
    {
        await using var scene = await WebhookScene.StartAsync(provider);
        scene.Host.RoundTrips.Clear();

        await scene.Client.DeployAsync();

        Assert.DoesNotContain(scene.Host.RoundTrips.Log, command => command.Contains("Webhook", StringComparison.Ordinal));
        Assert.Contains("COMMIT", scene.Host.RoundTrips.Log);
    }

    [Fact]
    public async Task Publish_AfterAnotherReplicaMadeASubscription_IsToldOnceTheAgeIsReached()
    {
        await using var scene = await WebhookScene.StartAsync(DatabaseProvider.Sqlite, null, ("Webhooks:PollInterval", "00:00:10"));
        await scene.Host.ReadAsync(db => db.Database.ExecuteSqlRawAsync("""
            INSERT INTO "WebhookSubscription" ("Id", "Revision", "Url", "Description", "Types", "StudyOid", "Secret", "CreatedAt", "CreatedBy")
            VALUES ('00000000-0000-0000-0000-00000000000A', 1, 'https://hooks.example/', 'd', '["form-version.published"]', '', 's', 0, 'c')
            """, Cancelled));
        Assert.Empty(await scene.DeliveriesAsync("/api/webhooks/00000000-0000-0000-0000-00000000000a"));

        scene.Jump(KnownSubscriptions.MaximumAge + TimeSpan.FromSeconds(1));
        await scene.Client.DeployAsync();

        Assert.Single(await scene.DeliveriesAsync("/api/webhooks/00000000-0000-0000-0000-00000000000a"));
    }

    private static Task<bool> ChangeAsync(BuilderHost host, Func<BuilderDbContext, Task> change) => host.ReadAsync(async db =>
    {
        using var act = Acting.BeginService("builder", "Test");
        await change(db);
        return true;
    });

    private static async Task MarkOverdueAsync(BuilderDbContext db)
    {
        var deployment = await db.FormDeployments.SingleAsync(Cancelled);
        deployment.MarkOverdue(Given.At(400));
        await db.SaveChangesAsync(Cancelled);
    }
}
