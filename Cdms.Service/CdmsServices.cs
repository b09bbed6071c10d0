using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Casebooks;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Environments;
using Cdms.Service.Features.Exchange;
using Cdms.Service.Features.Files;
using Cdms.Service.Features.FormDeployments;
using Cdms.Service.Features.FormMigrations;
using Cdms.Service.Features.FormVersions;
using Cdms.Service.Features.Inventory;
using Cdms.Service.Features.Laboratories;
using Cdms.Service.Features.Locks;
using Cdms.Service.Features.Queries;
using Cdms.Service.Features.Requests;
using Cdms.Service.Features.Sites;
using Cdms.Service.Features.StudyReleases;
using Cdms.Service.Features.Subjects;
using Cdms.Service.Features.Verification;
using Cdms.Service.Features.Worklists;
using Cdms.Service.Pages;
using Contracts;
using MassTransit;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Operations;
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
        services.AddScoped<ReleaseImpacts>();
        services.AddScoped<FormInventory>();
        services.AddSites();
        services.AddEntry();
        services.AddLaboratories();
        services.AddDataManagement();
        services.AddMigrations();
        services.AddExchange();
        services.AddOperations<CdmsDbContext>(configuration, "formDeploymentId", "releaseDeploymentId");
        services.AddServiceDatabase<CdmsDbContext, SqliteCdmsDbContext, PostgreSqlCdmsDbContext, SqlServerCdmsDbContext>(configuration);
        services.AddSingleton<IBusPipeConfigurator, AnswerCorrelation>();
        services.AddServiceBus<CdmsDbContext>(configuration, bus =>
        {
            AddConsumers(bus);
            bus.AddPublishedMessages(
                typeof(EnvironmentAnnounced), typeof(FormVersionInstalled), typeof(FormVersionRejected), typeof(FormDeploymentCancellationAnswered),
                typeof(StudyReleaseReady), typeof(StudyReleaseBlocked), typeof(ReleaseImpactReported), typeof(SiteReleaseActivated), typeof(FormInventoryReported), typeof(FrozenContentReturned));
            bus.AddAuditConsumers(EnvironmentOptions.NameOfService(configuration[$"{EnvironmentOptions.Section}:{nameof(EnvironmentOptions.Environment)}"] ?? ""));
        });
        return services.AddHostedService<AnnounceEnvironment>();
    }

    /// <summary>The consumers, each with the message it consumes, all on the environment's queue.</summary>
    public static void AddConsumers(IBusRegistrationConfigurator bus)
    {
        AddConsumer<InstallFormVersionConsumer, FormVersionPublished>(bus);
        AddConsumer<CancelFormDeploymentConsumer, FormDeploymentCancelled>(bus);
        AddConsumer<ReceiveReleaseConsumer, StudyReleasePublished>(bus);
        AddConsumer<WithdrawReleaseConsumer, StudyReleaseWithdrawn>(bus);
        AddConsumer<ReportReleaseImpactConsumer, ReleaseImpactRequested>(bus);
        AddConsumer<ReportFormInventoryConsumer, FormInventoryRequested>(bus);
        AddConsumer<ReturnFrozenContentConsumer, FrozenContentRequested>(bus);
    }

    private static void AddConsumer<TConsumer, TMessage>(IBusRegistrationConfigurator bus)
        where TConsumer : class, IConsumer<TMessage>
        where TMessage : class =>
        bus.AddConsumer<TConsumer, EnvironmentConsumerDefinition<TConsumer, TMessage>>();

    /// <summary>The REST interface.</summary>
    public static void MapCdms(this WebApplication app)
    {
        app.MapFormVersions();
        app.MapStudyReleases();
        var api = app.MapGroup("/api").AddEndpointFilter<RouteGroupBuilder, OneTransaction>();
        api.MapSites();
        api.MapSubjects();
        api.MapEntry();
        api.MapQueries();
        api.MapVerification();
        api.MapLocks();
        api.MapWorklist();
        api.MapMigrations();
        app.MapOperations();
        api.MapLaboratories();
        app.MapEntryPages();
        app.MapExchange();
        app.MapFiles();
    }
}
