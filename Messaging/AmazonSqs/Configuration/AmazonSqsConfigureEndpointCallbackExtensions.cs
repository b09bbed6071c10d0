namespace MassTransit;

/// <summary>Callbacks for endpoints that registrations make.</summary>
public static class AmazonSqsConfigureEndpointCallbackExtensions
{
    /// <summary>Adds a callback for the endpoint of one registration, called only on this transport.</summary>
    /// <param name="configurator">The endpoint's registration.</param>
    /// <param name="callback">Receives the endpoint.</param>
    public static void AddAmazonSqsConfigureEndpointCallback(this IEndpointRegistrationConfigurator configurator,
        Action<IRegistrationContext, IAmazonSqsReceiveEndpointConfigurator> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        configurator.AddConfigureEndpointCallback((context, endpoint) =>
        {
            if (endpoint is IAmazonSqsReceiveEndpointConfigurator queue)
                callback(context, queue);
        });
    }

    /// <summary>Adds a callback for all endpoints that registrations make, called only on this transport.</summary>
    /// <param name="configurator">The registrations of the bus.</param>
    /// <param name="callback">Receives each endpoint.</param>
    public static void AddAmazonSqsConfigureEndpointsCallback(this IBusRegistrationConfigurator configurator,
        AmazonSqsConfigureEndpointsCallback callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        configurator.AddConfigureEndpointsCallback((context, name, endpoint) =>
        {
            if (endpoint is IAmazonSqsReceiveEndpointConfigurator queue)
                callback(context, name, queue);
        });
    }
}
