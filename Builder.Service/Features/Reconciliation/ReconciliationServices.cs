using Builder.Service.Features.FormDeployments;
using Builder.Service.Features.Reconciliation.Checks;
using Builder.Service.Features.Reconciliation.Comparing;
using Builder.Service.Features.Reconciliation.Repairing;
using Builder.Service.Features.Reconciliation.TakingBack;
using Contracts;
using MassTransit;
using ServiceDefaults;

namespace Builder.Service.Features.Reconciliation;

/// <summary>Registers what reconciliation needs.</summary>
internal static class ReconciliationServices
{
    public static void AddReconciliation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReconciliationOptions>().Bind(configuration.GetSection(ReconciliationOptions.Section))
            .Validate(options => options.IsSensible, "Reconciliation: give Interval a minute or more, or 0 for comparisons on demand alone, and AnswerWithin a second to a day.")
            .Validate(_ => configuration[$"{ReconciliationOptions.Section}:Repair:Altered"] is null, "Reconciliation:Repair:Altered cannot be set: altered content is never repaired by itself. Leave it out.")
            .ValidateOnStart();
        services.AddScoped<LedgerReader>();
        services.AddScoped<EarlierDifferences>();
        services.AddScoped<InventoryComparer>();
        services.AddScoped<FrozenContentRequests>();
        services.AddScoped<LostFormVersions>();
        services.AddScoped<LostReleases>();
        services.AddScoped<FormVersionRepairs>();
        services.AddScoped<ReleaseRepairs>();
        services.AddScoped<SiteRepairs>();
        services.AddScoped<DifferenceRepairs>();
        services.AddScoped<ReconciliationStarter>();
        services.AddScoped<ReconciliationSweep>();
        services.AddScoped<AutomaticRepairSweep>();
    }

    /// <summary>The consumers, for the bus.</summary>
    public static void AddReconciliation(this IBusRegistrationConfigurator bus)
    {
        bus.AddBuilderConsumer<FormInventoryReportedConsumer>();
        bus.AddBuilderConsumer<FrozenContentReturnedConsumer>();
        bus.AddPublishedMessages(typeof(FormInventoryRequested), typeof(FrozenContentRequested));
    }
}
