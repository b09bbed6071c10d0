using MassTransit;

namespace ServiceDefaults;

/// <summary>Adds filters to the bus of a service; each one that is registered is asked once, before the endpoints are made.</summary>
public interface IBusPipeConfigurator
{
    /// <param name="bus">The bus being made.</param>
    /// <param name="context">Where filters with a scope resolve.</param>
    void Configure(IBusFactoryConfigurator bus, IBusRegistrationContext context);
}
