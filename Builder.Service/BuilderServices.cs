using Builder.Service.Data;
using Builder.Service.Features.Board;
using Builder.Service.Features.DropFolder;
using Builder.Service.Features.Environments;
using Builder.Service.Features.FormDeployments;
using Builder.Service.Features.Forms;
using Builder.Service.Features.Reconciliation;
using Builder.Service.Features.Requests;
using Builder.Service.Features.Signatures;
using Builder.Service.Features.Sites;
using Builder.Service.Features.Studies;
using Builder.Service.Features.StudyReleases;
using Builder.Service.Features.Webhooks;
using Builder.Service.Pages;
using Operations;
using Security.Audit;
using ServiceDefaults;

namespace Builder.Service;

/// <summary>Puts the Builder together.</summary>
internal static class BuilderServices
{
    public static WebApplicationBuilder AddBuilder(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddServiceDatabase<BuilderDbContext, SqliteBuilderDbContext, PostgreSqlBuilderDbContext, SqlServerBuilderDbContext>(configuration);
        services.AddServiceBus<BuilderDbContext>(configuration, bus =>
        {
            bus.AddFormDeployments(configuration);
            bus.AddStudyReleases(configuration);
            bus.AddSites();
            bus.AddReconciliation();
            bus.AddDropFolder(configuration);
            bus.AddAuditConsumers(BuilderEndpoint.Name);
        });
        services.AddFormDeployments(configuration);
        services.AddStudyReleases();
        services.AddDropFolder(configuration);
        services.AddWebhooks(configuration);
        services.AddReconciliation(configuration);
        services.AddFormSignatures();
        services.AddOperations<BuilderDbContext>(configuration, "formDeploymentId", "releaseDeploymentId");
        services.PostConfigure<OperationsOptions>(options => options.DeploymentAddress = options.DeploymentAddress is { Length: > 0 } address ? address : "/deployments/{0}");
        services.AddOptions<ImportOptions>().Bind(configuration.GetSection(ImportOptions.Section))
            .Validate(options => options.MaximumBytes >= 1024, "Import:MaximumBytes is below 1024. Set it to the size of the largest ODM file to be taken, in bytes.")
            .ValidateOnStart();
        services.AddSingleton<IProblemMapper, BuilderProblemMapper>();
        builder.AddBuilderPages();
        return builder;
    }

    public static WebApplication UseBuilder(this WebApplication app)
    {
        app.UseBodyMeasuring();
        var api = app.MapGroup("/api").AddEndpointFilter<RouteGroupBuilder, OneTransaction>();
        api.MapStudies();
        api.MapForms();
        api.MapFormDeployments();
        api.MapStudyReleases();
        api.MapEnvironments();
        api.MapBoard();
        api.MapDropFolder();
        api.MapWebhooks();
        api.MapReconciliation();
        app.MapOperations();
        app.MapBuilderPages();
        return app;
    }
}
