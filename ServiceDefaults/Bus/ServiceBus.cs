using MassTransit;
using Messaging.Operations.FailedMessages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ServiceDefaults;

/// <summary>Registers the bus of a service: transport, outbox, inbox, failure policy, claim check, logging.</summary>
public static class ServiceBus
{
    // Room for a full receive, or two, beside the messages of the transaction under way.
    private const int PrefetchCount = 32;

    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">Sections <c>Aws</c>, <c>Messaging</c>, <c>ClaimCheck</c>, <c>Database</c>.</param>
    /// <param name="configure">Adds the consumers and sagas of the service.</param>
    /// <typeparam name="TContext">The context whose transaction holds inbox, outbox and sagas.</typeparam>
    public static IServiceCollection AddServiceBus<TContext>(
        this IServiceCollection services, IConfiguration configuration, Action<IBusRegistrationConfigurator> configure)
        where TContext : ServiceDbContext
    {
        services.AddOptions<MessagingOptions>().Bind(configuration.GetSection(MessagingOptions.Section)).ValidateOnStart();
        services.AddOptions<AwsOptions>().Bind(configuration.GetSection(AwsOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AwsOptions>, AwsOptionsValidator>());
        services.TryAddSingleton<BusGate>();
        services.TryAddSingleton<ServiceMeter>();
        services.TryAddSingleton<ReceiveMetrics>();
        services.AddReceiveObserver(provider => provider.GetRequiredService<ReceiveMetrics>());
        services.AddServiceClaimCheck(configuration);
        services.AddMassTransit(bus => bus.ConfigureServiceBus<TContext>(configuration, configure));
        // The bus starts when the database is there; MassTransit's own service would not wait.
        services.RemoveMassTransitHostedService();
        services.AddSingleton<IServiceCommand, TopologyCommand>();
        return services.AddHostedService<BusStart>();
    }

    /// <summary>The same bus for a test harness: <c>services.AddMassTransitTestHarness(bus =&gt; bus.ConfigureServiceBus&lt;…&gt;(…))</c>.</summary>
    public static void ConfigureServiceBus<TContext>(
        this IBusRegistrationConfigurator bus, IConfiguration configuration, Action<IBusRegistrationConfigurator> configure)
        where TContext : ServiceDbContext
    {
        var messaging = MessagingOptions.From(configuration);
        bus.DisableUsageTelemetry();
        bus.SetKebabCaseEndpointNameFormatter();
        bus.AddServiceOutbox<TContext>(DatabaseOptions.From(configuration).Kind);
        bus.AddConfigureEndpointsCallback((context, name, endpoint) =>
        {
            context.GetService<FailedQueues>()?.Add(name);
            endpoint.PrefetchCount = PrefetchCount;
            endpoint.KeepMessagesLongest();
            if (context.GetServices<EndpointWithoutInbox>().Any(other => string.Equals(other.Name, name, StringComparison.Ordinal)))
                FailurePolicy.ApplyRetries(endpoint, messaging.FailurePolicy);
            else
                FailurePolicy.Apply<TContext>(endpoint, context, messaging.FailurePolicy);
        });
        configure(bus);
        bus.UseServiceTransport(configuration, messaging.Transport);
    }
}
