using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Environments;
using Cdms.Service.Features.FormDeployments;
using Cdms.Service.Features.FormVersions;
using Cdms.Service.Features.StudyReleases;
using MassTransit;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Security.Audit;
using ServiceDefaults;

namespace Cdms.Service;

/// <summary>What the CDMS is made of.</summary>
public static class CdmsServices
{
    /// <summary>Environment, database, bus and what runs beside them.</summary>
    public static IServiceCollection AddCdms(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EnvironmentOptions>().Bind(configuration.GetSection(EnvironmentOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EnvironmentOptions>, EnvironmentOptionsValidator>());
        services.AddScoped<DefinitionReader>();
        services.AddScoped<FormVersionInstaller>();
        services.AddScoped<ManifestReader>();
        services.AddScoped<ReleaseJudge>();
        services.AddScoped<ReleaseCheck>();
        services.AddServiceDatabase<CdmsDbContext, SqliteCdmsDbContext, PostgreSqlCdmsDbContext, SqlServerCdmsDbContext>(configuration);
        services.AddSingleton<IBusPipeConfigurator, AnswerCorrelation>();
        services.AddServiceBus<CdmsDbContext>(configuration, bus =>
        {
            AddConsumers(bus);
            bus.AddAuditConsumers(EnvironmentOptions.NameOfService(configuration[$"{EnvironmentOptions.Section}:{nameof(EnvironmentOptions.Environment)}"] ?? ""));
        });
        return services.AddHostedService<AnnounceEnvironment>();
    }

    /// <summary>The consumers, each with its definition.</summary>
    public static void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<InstallFormVersionConsumer, InstallFormVersionConsumerDefinition>();
        bus.AddConsumer<CancelFormDeploymentConsumer, CancelFormDeploymentConsumerDefinition>();
        bus.AddConsumer<ReceiveReleaseConsumer, ReceiveReleaseConsumerDefinition>();
        bus.AddConsumer<WithdrawReleaseConsumer, WithdrawReleaseConsumerDefinition>();
        bus.AddConsumer<ReportReleaseImpactConsumer, ReportReleaseImpactConsumerDefinition>();
    }
}
