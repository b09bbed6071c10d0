using System.Net;
using System.Text.Json;
using Builder.Service.Domain;
using Builder.Service.Features.Webhooks.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tests.Support;

namespace Tests.Builder.Webhooks;

/// <summary>A Builder, a study, and a receiver on this machine. The test says when something is sent.</summary>
internal sealed class WebhookScene : IAsyncDisposable
{
    private WebhookScene(BuilderHost host, Receiver receiver) => (Host, Receiver, Client) = (host, receiver, host.CreateClient());

    public BuilderHost Host { get; }

    public Receiver Receiver { get; }

    public HttpClient Client { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static (string Key, string Value)[] Settings { get; } =
    [
        ("Webhooks:IsSending", "false"), ("Webhooks:AllowHttp", "true"), ("Webhooks:AllowedHosts:0", "127.0.0.1"), ("Webhooks:PollInterval", "00:00:10"),
        ("Deployments:SweepInterval", "40.00:00:00"),
    ];

    public static async Task<WebhookScene> StartAsync(DatabaseProvider provider, LogCapture? log = null, params (string Key, string Value)[] settings)
    {
        var host = await BuilderHost.StartAsync(provider, log, [.. Settings.ExceptBy(settings.Select(setting => setting.Key), setting => setting.Key, StringComparer.Ordinal), .. settings]);
        var scene = new WebhookScene(host, await Receiver.StartAsync());
        await (await scene.Client.ImportAsync(OdmFiles.Study())).JsonAsync(HttpStatusCode.OK);
        return scene;
    }

    /// <summary>Makes a subscription to the receiver, of these events or of all.</summary>
    public async Task<(string Path, string Secret)> SubscribeAsync(string? url = null, string? studyOid = null, params string[] types)
    {
        var body = JsonSerializer.Serialize(new { url = url ?? Receiver.Url, description = "A test", events = types.Length > 0 ? types : [.. WebhookType.All], studyOid });
        var made = await (await Client.PostJsonAsync("/api/webhooks", body)).JsonAsync(HttpStatusCode.Created);
        return ($"/api/webhooks/{made.GetProperty("webhook").Text("id")}", made.Text("secret")!);
    }

    /// <summary>Has tests sent to a subscription; they wait for <see cref="SendAsync()"/>.</summary>
    public async Task TestAsync(string path, int count = 1)
    {
        for (var test = 0; test < count; test++)
            await (await Client.PostJsonAsync($"{path}/test", "")).JsonAsync(HttpStatusCode.Accepted);
    }

    /// <summary>Sends what is due, and returns once that is settled.</summary>
    public Task SendAsync() => SendAsync(Host.Services.GetRequiredService<WebhookRounds>());

    /// <summary>As another replica on the same database would.</summary>
    public Task SendAsAnotherAsync() => SendAsync(ActivatorUtilities.CreateInstance<WebhookRounds>(Host.Services));

    /// <summary>Moves the clock without its timers: hours of them would each run.</summary>
    public void Jump(TimeSpan time) => Host.Clock.AdjustTime(Host.Clock.GetUtcNow() + time);

    /// <summary>The log of a subscription, the oldest first.</summary>
    public async Task<JsonElement[]> DeliveriesAsync(string path) => [.. (await Client.ReadAsync($"{path}/deliveries")).GetProperty("items").EnumerateArray().Reverse()];

    public Task<WebhookDelivery> OnlyAsync() => Host.ReadAsync(db => db.WebhookDeliveries.Include(delivery => delivery.Attempts.OrderBy(attempt => attempt.Id)).SingleAsync(Cancelled));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Receiver.DisposeAsync();
        await Host.DisposeAsync();
    }

    private static async Task SendAsync(WebhookRounds rounds)
    {
        await rounds.RunAsync(isSending: true, Cancelled);
        await rounds.WhenIdleAsync();
    }
}
