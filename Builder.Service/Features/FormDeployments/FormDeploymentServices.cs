using Builder.Service.Domain;
using Builder.Service.Features.Environments;
using Builder.Service.Features.Forms;
using Builder.Service.Features.Requests;
using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Registers what deployments need.</summary>
internal static class FormDeploymentServices
{
    public static void AddFormDeployments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FormDeploymentOptions>().Bind(configuration.GetSection(FormDeploymentOptions.Section))
            .Validate(options => options.IsSensible,
                "Deployments: give Deadline and SweepInterval at least a second, KeepIdempotentAnswersFor an hour, KeepStoredDefinitionsFor 15 days, StoredDefinitionSweepInterval a minute.")
            .ValidateOnStart();
        services.AddOptions<EnvironmentOptions>()
            .Configure(options => options.All = configuration.GetSection(EnvironmentOptions.Section).Get<TargetEnvironment[]>() ?? [])
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<EnvironmentOptions>, EnvironmentOptionsValidator>();
        services.AddScoped<EnvironmentRules>();
        services.AddScoped<FormPublisher>();
        services.AddScoped<FormDeploymentMessages>();
        services.AddScoped<FormDeploymentStarter>();
        services.AddScoped<UnsettledPage>();
        services.AddScoped<DeadlineSweep>();
        services.AddSingleton<IMetricSource, DeploymentMetrics>();
        services.AddSingleton<IInterceptor, SettledDeployments>();
        services.AddSingleton<UnreadableAnswers>();
        services.AddScoped<AnswerReconciliation>();
        services.AddScoped<IdempotentAnswerCleanup>();
        services.AddScoped<StoredDefinitionSweep>();
        services.AddHostedService<FormDeploymentSweeper>();
        services.AddHostedService<StoredDefinitionSweeper>();
    }

    /// <summary>The saga and the consumers, for the bus.</summary>
    public static void AddFormDeployments(this IBusRegistrationConfigurator bus, IConfiguration configuration)
    {
        bus.AddPublishedMessages(typeof(FormVersionPublished), typeof(FormDeploymentCancelled));
        bus.AddBuilderConsumer<EnvironmentAnnouncedConsumer>();
        bus.AddBuilderConsumer<SendUnsettledAgainConsumer>();
        bus.AddSagaStateMachine<FormDeploymentStateMachine, FormDeployment, FormDeploymentDefinition>()
            .EntityFrameworkRepository(saga => saga.UseBuilderDatabase(configuration[$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Provider)}"] ?? nameof(DatabaseProvider.Sqlite)));
    }
}
