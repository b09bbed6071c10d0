using System.Net;
using Builder.Service.Domain;
using Builder.Service.Features.Webhooks.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Security.Audit;
using Tests.Support;

namespace Tests.Builder.Webhooks;

/// <summary>Deliveries reach receivers, are tried again by the schedule, and end.</summary>
public sealed class WebhookSendingTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Send_ToAReceiverThatFails_FollowsTheScheduleThenFailsAndCanBeSentAgain(DatabaseProvider provider)
    {
        await using var scene = await WebhookScene.StartAsync(provider);
        var (path, _) = await scene.SubscribeAsync();
        await scene.TestAsync(path);
        scene.Receiver.Answer = Receiver.Status(500);
        await scene.SendAsync();

        foreach (var pause in RetrySchedule.Pauses)
        {
            var due = (await scene.OnlyAsync()).DueAt!.Value - scene.Host.Clock.GetUtcNow();
            Assert.InRange(due, pause, pause * 1.1);
            scene.Jump(due - TimeSpan.FromMilliseconds(1));
            await scene.SendAsync();
            Assert.Equal(TimeSpan.FromMilliseconds(1), (await scene.OnlyAsync()).DueAt!.Value - scene.Host.Clock.GetUtcNow());
            scene.Jump(TimeSpan.FromMilliseconds(1));
            await scene.SendAsync();
        }

        var failed = await scene.OnlyAsync();
        Assert.Equal((WebhookDeliveryState.Failed, 10, true), (failed.State, failed.Attempts.Count, failed.DueAt is null));
        Assert.All(failed.Attempts, attempt => Assert.Equal((500, true), (attempt.StatusCode, attempt.Error!.Contains("Look into its log", StringComparison.Ordinal))));
        Assert.Single(scene.Receiver.Received.DistinctBy(one => one.Id));
        scene.Receiver.Answer = Receiver.Status(202);
        await (await scene.Client.PostJsonAsync($"{path}/deliveries/{failed.Id}/send", "")).JsonAsync(HttpStatusCode.Accepted);
        await scene.SendAsync();
        Assert.Equal((WebhookDeliveryState.Delivered, 11), ((await scene.OnlyAsync()).State, scene.Receiver.Received.Count));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Send_ByReplicasAtOnce_DeliversEachOnce(DatabaseProvider provider)
    {
        await using var scene = await WebhookScene.StartAsync(provider);
        var (path, _) = await scene.SubscribeAsync();
        await scene.TestAsync(path, 30);

        await Task.WhenAll(scene.SendAsync(), scene.SendAsAnotherAsync(), scene.SendAsAnotherAsync());

        Assert.Equal(30, scene.Receiver.Received.Count);
        Assert.Equal(30, scene.Receiver.Received.DistinctBy(one => one.Id).Count());
        Assert.All(await scene.DeliveriesAsync(path), delivery => Assert.Equal(WebhookDeliveryState.Delivered, delivery.Text("state")));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Send_AfterASenderDiedWithItsLease_DeliversWhenTheLeaseHasEnded(DatabaseProvider provider)
    {
        await using var scene = await WebhookScene.StartAsync(provider);
        var (path, _) = await scene.SubscribeAsync();
        await scene.TestAsync(path);
        var now = scene.Host.Clock.GetUtcNow();
        var id = Guid.Parse(path[(path.LastIndexOf('/') + 1)..]);
        Assert.Single(await scene.Host.ReadAsync(db => db.ClaimDueAsync(id, now, now.AddMinutes(1), TestContext.Current.CancellationToken)));

        await scene.SendAsync();
        Assert.Empty(scene.Receiver.Received);
        scene.Jump(TimeSpan.FromMinutes(1));
        await scene.SendAsync();

        Assert.Single(scene.Receiver.Received);
        Assert.Equal(WebhookDeliveryState.Delivered, (await scene.OnlyAsync()).State);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Send_ToAReceiverThatIsGone_DisablesTheSubscription(DatabaseProvider provider)
    {
        await using var scene = await WebhookScene.StartAsync(provider);
        var (path, _) = await scene.SubscribeAsync();
        await scene.TestAsync(path);
        scene.Receiver.Answer = Receiver.Status(410);
        await scene.SendAsync();

        await scene.Client.DeployAsync();
        scene.Jump(TimeSpan.FromDays(1));
        await scene.SendAsync();

        var webhook = await scene.Client.ReadAsync(path);
        Assert.False(webhook.GetProperty("isEnabled").GetBoolean());
        Assert.Contains("410", webhook.Text("disabledBecause"), StringComparison.Ordinal);
        Assert.Equal(WebhookDeliveryState.Cancelled, Assert.Single(await scene.DeliveriesAsync(path)).Text("state"));
        Assert.Single(scene.Receiver.Received);
        await (await scene.Client.PostJsonAsync($"{path}/test", "")).ProblemAsync(HttpStatusCode.Conflict, "webhook-disabled");
        Assert.Equal("WebhookSender", (await scene.Host.ReadAsync(db => db.Set<AuditRecord>().Where(record => record.Subjects.Contains("WebhookSubscription")).OrderByDescending(record => record.Id).FirstAsync())).Through);
    }

    [Fact]
    public async Task Send_ToADisabledSubscription_CancelsWhatWaited()
    {
        await using var scene = await WebhookScene.StartAsync(DatabaseProvider.Sqlite);
        var (path, _) = await scene.SubscribeAsync();
        await scene.TestAsync(path);
        using var disable = new StringContent($$"""{"url":"{{scene.Receiver.Url}}","description":"d","events":["deployment.installed"],"isEnabled":false}""", null, "application/json");
        await (await scene.Client.PutAsync(path, disable, TestContext.Current.CancellationToken)).JsonAsync(HttpStatusCode.OK);

        await scene.SendAsync();

        Assert.Empty(scene.Receiver.Received);
        Assert.Equal(WebhookDeliveryState.Cancelled, Assert.Single(await scene.DeliveriesAsync(path)).Text("state"));
    }

    [Fact]
    public async Task Send_ToASlowReceiver_HoldsNobodyElseUpAndEndsAtTheTimeout()
    {
        await using var scene = await WebhookScene.StartAsync(DatabaseProvider.Sqlite);
        await using var slow = await Receiver.StartAsync();
        var release = new TaskCompletionSource();
        slow.Answer = _ => release.Task;
        var (slowPath, _) = await scene.SubscribeAsync(slow.Url);
        var (path, _) = await scene.SubscribeAsync();
        await scene.TestAsync(slowPath, DueDeliveries.AtOnce + 1);
        var rounds = scene.Host.Services.GetRequiredService<WebhookRounds>();
        await rounds.RunAsync(isSending: true, TestContext.Current.CancellationToken);
        for (var count = 0; count < DueDeliveries.AtOnce; count++)
            await slow.NextAsync();

        await scene.TestAsync(path);
        await rounds.RunAsync(isSending: true, TestContext.Current.CancellationToken);
        await scene.Receiver.NextAsync();

        slow.Answer = Receiver.Status(204);
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(20));
        await rounds.WhenIdleAsync();
        release.SetResult();
        var late = (await scene.DeliveriesAsync(slowPath))[0];
        Assert.Equal(WebhookDeliveryState.Pending, late.Text("state"));
        Assert.Contains("within 20 s", late.Text("error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commit_WithTheSenderOn_IsSentWithoutAPoll()
    {
        await using var scene = await WebhookScene.StartAsync(DatabaseProvider.Sqlite, null, ("Webhooks:IsSending", "true"));
        await scene.SubscribeAsync(null, null, "form-version.published");

        await scene.Client.DeployAsync();

        await scene.Receiver.NextAsync();
    }
}
