using Builder.Service.Domain;
using Builder.Service.Features.FormDeployments;
using Contracts;
using MassTransit;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Registers what releases need.</summary>
internal static class StudyReleaseServices
{
    public static void AddStudyReleases(this IServiceCollection services)
    {
        services.AddScoped<ReleaseChoice>();
        services.AddScoped<ReleaseCheck>();
        services.AddScoped<ReleaseMaker>();
        services.AddScoped<ReleaseSignatures>();
        services.AddScoped<ReleaseRules>();
        services.AddScoped<ReleaseMessages>();
        services.AddScoped<ReleaseMembers>();
        services.AddScoped<ReleaseStarter>();
        services.AddScoped<UnsettledReleases>();
        services.AddScoped<ScheduledReleaseSweep>();
    }

    /// <summary>The saga and the consumer, for the bus.</summary>
    public static void AddStudyReleases(this IBusRegistrationConfigurator bus, IConfiguration configuration)
    {
        bus.AddPublishedMessages(typeof(StudyReleasePublished), typeof(StudyReleaseWithdrawn), typeof(ReleaseImpactRequested));
        bus.AddBuilderConsumer<ReleaseImpactReportedConsumer>();
        bus.AddSagaStateMachine<ReleaseDeploymentStateMachine, ReleaseDeployment, ReleaseDeploymentDefinition>()
            .EntityFrameworkRepository(saga => saga.UseBuilderDatabase(configuration[$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Provider)}"] ?? nameof(DatabaseProvider.Sqlite)));
    }
}
