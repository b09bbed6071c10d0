using Builder.Service.Domain;
using Builder.Service.Features.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tests.Support;

namespace Tests.Builder.Webhooks;

/// <summary>How long the log keeps deliveries.</summary>
public sealed class WebhookCleanupTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Run_AfterSomeTime_ForgetsDeliveredBeforeCancelledAndNeverWhatWaits(DatabaseProvider provider)
    {
        await using var scene = await WebhookScene.StartAsync(provider);
        var (path, _) = await scene.SubscribeAsync();
        await scene.TestAsync(path);
        await scene.SendAsync();
        scene.Receiver.Answer = Receiver.Status(500);
        await scene.TestAsync(path);
        await scene.SendAsync();
        scene.Receiver.Answer = Receiver.Status(410);
        await scene.TestAsync(path);
        await scene.SendAsync();

        Assert.Equal([WebhookDeliveryState.Delivered, WebhookDeliveryState.Pending, WebhookDeliveryState.Cancelled], await StatesAfterAsync(scene, TimeSpan.FromDays(30)));
        Assert.Equal([WebhookDeliveryState.Pending, WebhookDeliveryState.Cancelled], await StatesAfterAsync(scene, TimeSpan.FromDays(1)));
        Assert.Equal([WebhookDeliveryState.Pending], await StatesAfterAsync(scene, TimeSpan.FromDays(150)));
        Assert.Equal(1, await scene.Host.ReadAsync(db => db.Set<WebhookAttempt>().CountAsync()));
    }

    private static async Task<IEnumerable<string>> StatesAfterAsync(WebhookScene scene, TimeSpan time)
    {
        scene.Jump(time);
        await using var scope = scene.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WebhookCleanup>().RunAsync(TestContext.Current.CancellationToken);
        return await scene.Host.ReadAsync(db => db.WebhookDeliveries.OrderBy(delivery => delivery.Id).Select(delivery => delivery.State).ToListAsync());
    }
}
