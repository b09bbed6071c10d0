namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Collects the settings of <c>UseBusOutbox</c>.</summary>
internal sealed class EntityFrameworkBusOutboxConfigurator : IEntityFrameworkBusOutboxConfigurator
{
    public int MessageDeliveryLimit { get; set; } = 100;

    public TimeSpan MessageDeliveryTimeout { get; set; } = TimeSpan.FromSeconds(10);

    public bool IsDeliveryServiceDisabled { get; private set; }

    public void DisableDeliveryService() => IsDeliveryServiceDisabled = true;
}
