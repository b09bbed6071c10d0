using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Security.Access;
using Security.Audit.Peers;
using Security.Audit.Reading;
using Security.Audit.Sealing;
using Security.Audit.Verification;
using ServiceDefaults;

namespace Security.Audit;

/// <summary>Registers sealing, verification and reading of the trail.</summary>
internal static class AuditServices
{
    public static void AddAuditServices(this IServiceCollection services, IConfiguration configuration, SecurityOptions service)
    {
        services.TryAddSingleton(service);
        services.AddOptions<AuditOptions>().Bind(configuration.GetSection(AuditOptions.Section))
            .Validate(options => options.IsSensible, "Audit: set SealInterval to 0.1 s to 30 s, and HeadInterval to 1 s to 1 h.")
            .ValidateOnStart();
        services.AddSealing();
        services.AddScoped<PeerHeads>();
        services.AddScoped<PeerAlarm>();
        services.AddScoped<PeerQuestion>();
        services.AddVerification();
        services.AddScoped<AuditVisibility>();
        services.TryAddScoped<IAccessClassReader, NoAccessClasses>();
    }

    private static void AddSealing(this IServiceCollection services)
    {
        services.AddSingleton<AuditSignal>();
        services.AddSingleton<SealerState>();
        services.AddScoped<SealerLease>();
        services.AddScoped<HeadPublication>();
        services.AddScoped<AuditSealer>();
        services.AddHostedService<AuditSealing>();
    }

    private static void AddVerification(this IServiceCollection services)
    {
        services.AddScoped<HeadComparison>();
        services.AddScoped<RedactionProof>();
        services.AddScoped<RecordVerification>();
        services.AddScoped<ChainVerification>();
        services.AddScoped<UnsealedVerification>();
        services.AddScoped<HeadVerification>();
        services.AddScoped<TriggerVerification>();
        services.AddScoped<AuditVerifier>();
        services.AddSingleton<IServiceCommand, AuditVerifyCommand>();
    }
}
