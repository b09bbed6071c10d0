using Messaging.Operations.FailedMessages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Operations.Doctor;
using Operations.FailedMessages;
using Operations.Hosting;
using Operations.Metrics;
using Operations.Pages;
using ServiceDefaults;

namespace Operations;

/// <summary>What operators work with, the same in both services.</summary>
public static class OperationsServices
{
    /// <summary>Collects failed messages and gives them back, with pages for it.</summary>
    /// <param name="services">The services of the host, with its bus and database.</param>
    /// <param name="configuration">Sections <c>FailedMessages</c>, <c>Aws</c>, <c>Messaging</c>.</param>
    /// <param name="linkFields">Fields of messages that say what they are about, such as <c>formDeploymentId</c>.</param>
    /// <typeparam name="TContext">The context of the service.</typeparam>
    public static IServiceCollection AddOperations<TContext>(this IServiceCollection services, IConfiguration configuration, params string[] linkFields)
        where TContext : ServiceDbContext
    {
        services.AddOptions<FailedMessageOptions>().Bind(configuration.GetSection(FailedMessageOptions.Section))
            .PostConfigure(options => options.LinkFields = [.. linkFields, .. options.LinkFields]).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FailedMessageOptions>, FailedMessageOptionsValidator>());
        services.TryAddSingleton<FailedQueues>();
        services.AddOptions<OperationsOptions>().Bind(configuration.GetSection(OperationsOptions.Section));
        services.AddOperationsPages();
        services.AddSingleton<IMetricSource, FailedMessageMetrics>();
        services.AddDoctor();
        // A bus inside one process has no queues to look into.
        if (MessagingOptions.From(configuration).Transport is BusTransport.InMemory)
            return services;
        services.TryAddSingleton(provider => QueueClient.Create(provider.GetRequiredService<IOptions<AwsOptions>>().Value));
        services.AddSingleton(provider => new FailedMessageStart(provider.GetRequiredService<BusGate>().WaitAsync));
        services.AddSingleton<IMetricSource, QueueMetrics>();
        return services.AddFailedMessages<TContext>();
    }

    private static void AddDoctor(this IServiceCollection services) => services
        .AddSingleton<IDoctorCheck, DatabaseCheck>().AddSingleton<IDoctorCheck, RightsCheck>().AddSingleton<IDoctorCheck, DatabaseClockCheck>()
        .AddSingleton<IDoctorCheck, TopologyCheck>().AddSingleton<IDoctorCheck, ClockCheck>().AddSingleton<IDoctorCheck, ClaimCheckCheck>()
        .AddSingleton<IDoctorCheck, KeyCertificateCheck>().AddSingleton<IDoctorCheck, SignInProviderCheck>()
        .AddSingleton<IDoctorCheck, BacklogCheck>().AddSingleton<IDoctorCheck, WaitingCheck>()
        .AddSingleton<IServiceCommand>(provider => ActivatorUtilities.CreateInstance<DoctorCommand>(provider))
        .AddSingleton<IServiceCommand>(provider => ActivatorUtilities.CreateInstance<DescribeCommand>(provider));

    /// <summary>The addresses for it. Call it after those of security.</summary>
    public static void MapOperations(this IEndpointRouteBuilder app)
    {
        app.MapOperationsPages();
        app.MapFailedMessages();
    }
}
