namespace MassTransit;

/// <summary>Former names of the delayed message scheduler.</summary>
public static class AmazonSqsMessageSchedulerExtensions
{
    /// <summary>Schedules messages by the delay of the transport.</summary>
    /// <param name="configurator">The bus.</param>
    [Obsolete("Use UseDelayedMessageScheduler instead")]
    public static void UseAmazonSqsMessageScheduler(this IAmazonSqsBusFactoryConfigurator configurator) =>
        configurator.UseDelayedMessageScheduler();

    /// <summary>Adds the scheduler that uses the delay of the transport.</summary>
    /// <param name="configurator">The registrations of the bus.</param>
    [Obsolete("Use AddDelayedMessageScheduler instead")]
    public static void AddAmazonSqsMessageScheduler(this IBusRegistrationConfigurator configurator) =>
        configurator.AddDelayedMessageScheduler();
}
