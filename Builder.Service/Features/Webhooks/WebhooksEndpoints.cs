using Builder.Service.Features.Requests;
using Builder.Service.Features.Webhooks.Deliveries;
using Builder.Service.Features.Webhooks.Subscriptions;
using Security;

namespace Builder.Service.Features.Webhooks;

/// <summary>The addresses of webhooks.</summary>
internal static class WebhooksEndpoints
{
    public static void MapWebhooks(this RouteGroupBuilder api)
    {
        // No study stands in the addresses: the list filters, the others look at the study of the subscription that they load or make.
        var webhooks = api.MapGroup("/webhooks").WithTags("Webhooks").FiltersByScope().ProducesProblem(401).ProducesProblem(403);
        var reading = webhooks.MapGroup("").RequireAuthorization(Policies.ReadWebhooks);
        reading.MapGet("", ListWebhooks.HandleAsync).WithName(nameof(ListWebhooks));
        reading.MapGet("/{id:guid}", GetWebhook.HandleAsync).WithName(nameof(GetWebhook)).ProducesProblem(404);
        reading.MapGet("/{id:guid}/deliveries", ListWebhookDeliveries.HandleAsync).WithName(nameof(ListWebhookDeliveries)).ProducesProblem(400).ProducesProblem(404);
        reading.MapGet("/{id:guid}/deliveries/{deliveryId:long}", GetWebhookDelivery.HandleAsync).WithName(nameof(GetWebhookDelivery)).ProducesProblem(404);

        var managing = webhooks.MapGroup("").RequireAuthorization(Policies.ManageWebhooks);
        managing.MapPost("", CreateWebhook.HandleAsync).WithName(nameof(CreateWebhook)).WithMetadata(new SecretAnswer()).ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);
        managing.MapPut("/{id:guid}", ChangeWebhook.HandleAsync).WithName(nameof(ChangeWebhook)).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        managing.MapPost("/{id:guid}/secret", RotateWebhookSecret.HandleAsync).WithName(nameof(RotateWebhookSecret)).WithMetadata(new SecretAnswer()).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        managing.MapPost("/{id:guid}/test", TestWebhook.HandleAsync).WithName(nameof(TestWebhook)).ProducesProblem(404).ProducesProblem(409);
        managing.MapPost("/{id:guid}/deliveries/{deliveryId:long}/send", ResendWebhookDelivery.HandleAsync).WithName(nameof(ResendWebhookDelivery)).ProducesProblem(404).ProducesProblem(409);
    }
}
