using System.Net;
using Microsoft.EntityFrameworkCore;
using Security.Audit;
using ServiceDefaults;
using Tests.Support;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Builder.Webhooks;

/// <summary>Nobody is called who must not be, and no secret is seen where it must not be.</summary>
public sealed class WebhookSafetyTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_ToARedirect_DoesNotFollowIt()
    {
        await using var scene = await WebhookScene.StartAsync(DatabaseProvider.Sqlite);
        await using var elsewhere = await Receiver.StartAsync();
        scene.Receiver.Answer = Receiver.Status(307, ("Location", elsewhere.Url));
        var (path, _) = await scene.SubscribeAsync();
        await scene.TestAsync(path);

        await scene.SendAsync();

        Assert.Empty(elsewhere.Received);
        Assert.Contains("redirect (307)", Assert.Single(await scene.DeliveriesAsync(path)).Text("error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ToANameOfAPrivateAddress_IsRefusedAtTheConnection()
    {
        await using var scene = await WebhookScene.StartAsync(DatabaseProvider.Sqlite);
        var (path, _) = await scene.SubscribeAsync($"http://localhost:{scene.Receiver.Address.Port}/hook");
        await scene.TestAsync(path);

        await scene.SendAsync();

        Assert.Empty(scene.Receiver.Received);
        Assert.Contains("Webhooks:AllowedHosts", Assert.Single(await scene.DeliveriesAsync(path)).Text("error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_AfterTheReceiverAskedToWait_WaitsThatLong()
    {
        await using var scene = await WebhookScene.StartAsync(DatabaseProvider.Sqlite);
        scene.Receiver.Answer = Receiver.Status(503, ("Retry-After", "3600"));
        var (path, _) = await scene.SubscribeAsync();
        await scene.TestAsync(path);

        await scene.SendAsync();

        Assert.Equal(TimeSpan.FromHours(1), (await scene.OnlyAsync()).DueAt - scene.Host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Rotate_Secret_SignsWithBothUntilTheOverlapEnds()
    {
        await using var scene = await WebhookScene.StartAsync(DatabaseProvider.Sqlite);
        var (path, old) = await scene.SubscribeAsync();
        var fresh = (await (await scene.Client.PostJsonAsync($"{path}/secret", "")).JsonAsync(HttpStatusCode.OK)).Text("secret")!;
        await scene.TestAsync(path);
        await scene.SendAsync();
        scene.Jump(TimeSpan.FromDays(1));
        await scene.TestAsync(path);
        await scene.SendAsync();

        var (during, after) = (scene.Receiver.Received[0], scene.Receiver.Received[1]);
        Assert.Equal((true, true, 2), (during.IsSignedBy(old), during.IsSignedBy(fresh), during.Signatures));
        Assert.Equal((false, true, 1), (after.IsSignedBy(old), after.IsSignedBy(fresh), after.Signatures));
    }

    [Fact]
    public async Task Secret_ShownOnce_IsInNoLogNoTrailNoAnswerAndNoColumn()
    {
        var (log, secrets) = (new LogCapture(new ScrubbedFormatter()), new Secrets());
        await using var scene = await WebhookScene.StartAsync(DatabaseProvider.Sqlite, log);
        var (path, secret) = await scene.SubscribeAsync();
        secrets.Keep("webhook secret", secret["whsec_".Length..]);
        secrets.Keep("webhook secret", (await (await scene.Client.PostJsonAsync($"{path}/secret", "")).JsonAsync(HttpStatusCode.OK)).Text("secret")!["whsec_".Length..]);
        await scene.TestAsync(path);
        await scene.SendAsync();

        secrets.AreNotIn(log);
        Assert.Contains(log.Lines, line => line.Contains("webhook.test", StringComparison.Ordinal));
        var trail = await scene.Host.ReadAsync(db => db.Set<AuditRecord>().Where(record => record.Subjects.Contains("WebhookSubscription")).ToListAsync(Cancelled));
        var stored = await scene.Host.ReadAsync(db => db.WebhookSubscriptions.SingleAsync(Cancelled));
        string[] seen = [.. trail.Select(record => record.Payload), stored.Secret, stored.PreviousSecret!, (await scene.Client.ReadAsync("/api/webhooks")).GetRawText(), (await scene.Client.ReadAsync(path)).GetRawText()];
        Assert.DoesNotContain(seen, text => text.Contains(secret["whsec_".Length..], StringComparison.Ordinal));
        Assert.Equal(2, trail.Count(record => record.Payload.Contains(SecretColumns.Shown, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Create_WithAnIdempotencyKey_IsRefusedSinceTheAnswerIsNotKept()
    {
        await using var scene = await WebhookScene.StartAsync(DatabaseProvider.Sqlite);

        var answer = await scene.Client.PostJsonAsync("/api/webhooks", """{"url":"https://hooks.example/","description":"d","events":["deployment.installed"]}""", "key");

        await answer.ProblemAsync(HttpStatusCode.BadRequest, "no-idempotency-key");
        Assert.False(await scene.Host.ReadAsync(db => db.IdempotentAnswers.AnyAsync(Cancelled)));
    }

    [Theory]
    [InlineData("http://hooks.example/", "not-https")]
    [InlineData("ftp://hooks.example/", "bad-url")]
    [InlineData("hooks.example", "bad-url")]
    [InlineData("https://user:password@hooks.example/", "bad-url")]
    [InlineData("https://169.254.169.254/latest/meta-data", "address-not-allowed")]
    [InlineData("https://[::1]/", "address-not-allowed")]
    [InlineData("https://127.0.0.1/", "address-not-allowed")]
    public async Task Create_WithAnAddressThatCannotBe_IsRefused(string url, string code)
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();

        var answer = await client.PostJsonAsync("/api/webhooks", $$"""{"url":"{{url}}","description":"d","events":["deployment.installed"]}""");

        await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, code);
    }

    [Theory]
    [InlineData("", """["deployment.installed"]""", "bad-description")]
    [InlineData("d", "[]", "no-events")]
    [InlineData("d", """["deployment.Installed"]""", "unknown-event")]
    public async Task Create_WithoutDescriptionOrEvents_IsRefused(string description, string types, string code)
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();

        var answer = await client.PostJsonAsync("/api/webhooks", $$"""{"url":"https://hooks.example/","description":"{{description}}","events":{{types}}}""");

        await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task Operator_OfOneStudy_SeesAndMakesTheSubscriptionsOfThatStudyAlone()
    {
        await using var scene = await WebhookScene.StartAsync(DatabaseProvider.Sqlite);
        var (all, _) = await scene.SubscribeAsync();
        var (own, _) = await scene.SubscribeAsync(null, "S.1");
        using var scoped = scene.Host.CreateClient();
        ApiClient.For("operator@S.1").SignIn(scoped);

        Assert.Equal("S.1", Assert.Single((await scoped.ReadAsync("/api/webhooks")).GetProperty("webhooks").EnumerateArray()).Text("studyOid"));
        await (await scoped.PostJsonAsync($"{own}/test", "")).JsonAsync(HttpStatusCode.Accepted);
        await (await scoped.PostJsonAsync($"{all}/test", "")).ProblemAsync(HttpStatusCode.NotFound, "unknown-webhook");
        await (await scoped.GetAsync($"{all}/deliveries", Cancelled)).ProblemAsync(HttpStatusCode.NotFound, "unknown-webhook");
        await (await scoped.PostJsonAsync("/api/webhooks", """{"url":"https://hooks.example/","description":"d","events":["deployment.installed"]}""")).ProblemAsync(HttpStatusCode.Forbidden, "not-permitted");
    }
}
