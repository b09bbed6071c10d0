using System.Globalization;

namespace Builder.Client;

/// <summary>Webhooks: who outside is told of what, and the log of that; for operators.</summary>
public sealed class WebhookCalls
{
    private readonly ApiCaller _caller;

    internal WebhookCalls(ApiCaller caller) => _caller = caller;

    /// <summary>The subscriptions that one may see.</summary>
    public Task<WebhookListAnswer> ListAsync(CancellationToken cancellationToken = default) => _caller.GetAsync<WebhookListAnswer>("/api/webhooks", cancellationToken);

    /// <summary>One subscription.</summary>
    public Task<WebhookAnswer> GetAsync(Guid id, CancellationToken cancellationToken = default) => _caller.GetAsync<WebhookAnswer>(PathOf(id), cancellationToken);

    /// <summary>Makes a subscription, of one study or of all; the answer has its secret, this once.</summary>
    public Task<WebhookSecretAnswer> CreateAsync(string url, string description, IReadOnlyList<string> events, string? studyOid = null, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<WebhookSecretAnswer>(HttpMethod.Post, "/api/webhooks", new { url, description, events, studyOid }, cancellationToken);

    /// <summary>Changes a subscription, or disables or enables it.</summary>
    public Task<WebhookAnswer> ChangeAsync(Guid id, string url, string description, IReadOnlyList<string> events, bool isEnabled, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<WebhookAnswer>(HttpMethod.Put, PathOf(id), new { url, description, events, isEnabled }, cancellationToken);

    /// <summary>Gives it a new secret; the one before signs beside it for a while.</summary>
    public Task<WebhookSecretAnswer> RotateSecretAsync(Guid id, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<WebhookSecretAnswer>(HttpMethod.Post, $"{PathOf(id)}/secret", null, cancellationToken);

    /// <summary>Sends a delivery that tells of nothing, to try the receiver out.</summary>
    public Task<WebhookDeliveryAnswer> TestAsync(Guid id, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<WebhookDeliveryAnswer>(HttpMethod.Post, $"{PathOf(id)}/test", null, cancellationToken);

    /// <summary>One page of the log, the newest first.</summary>
    public Task<WebhookDeliveryListAnswer> ListDeliveriesAsync(Guid id, int page = 1, CancellationToken cancellationToken = default) =>
        _caller.GetAsync<WebhookDeliveryListAnswer>($"{PathOf(id)}/deliveries{Query.Of(("page", Query.Number(page)))}", cancellationToken);

    /// <summary>One delivery with its body and every try.</summary>
    public Task<WebhookDeliveryDetailAnswer> GetDeliveryAsync(Guid id, long deliveryId, CancellationToken cancellationToken = default) =>
        _caller.GetAsync<WebhookDeliveryDetailAnswer>(PathOf(id, deliveryId), cancellationToken);

    /// <summary>Sends a delivery again, under the same id.</summary>
    public Task<WebhookDeliveryAnswer> ResendAsync(Guid id, long deliveryId, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<WebhookDeliveryAnswer>(HttpMethod.Post, $"{PathOf(id, deliveryId)}/send", null, cancellationToken);

    private static string PathOf(Guid id) => $"/api/webhooks/{id}";

    private static string PathOf(Guid id, long deliveryId) => $"{PathOf(id)}/deliveries/{deliveryId.ToString(CultureInfo.InvariantCulture)}";
}
