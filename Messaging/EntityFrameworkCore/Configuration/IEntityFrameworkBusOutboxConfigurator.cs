namespace MassTransit;

/// <summary>Settings of the delivery of saved messages to the broker.</summary>
public interface IEntityFrameworkBusOutboxConfigurator : IBusOutboxConfigurator
{
    /// <summary>How many messages are loaded and sent between two settlements. Default 100.</summary>
    int MessageDeliveryLimit { set; }

    /// <summary>How long one message may take to be sent. Default 10 seconds.</summary>
    TimeSpan MessageDeliveryTimeout { set; }
}
