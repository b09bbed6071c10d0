using MassTransit;

namespace Builder.Service.Features.FormDeployments;

/// <summary>The Builder's one queue: answers of environments, and their announcements.</summary>
internal static class BuilderEndpoint
{
    public const string Name = "builder";

    /// <summary>Adds a consumer that hears on this queue.</summary>
    public static void AddBuilderConsumer<TConsumer>(this IBusRegistrationConfigurator bus)
        where TConsumer : class, IConsumer =>
        bus.AddConsumer<TConsumer, BuilderConsumerDefinition<TConsumer>>();
}
