using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Security.Accounts;

/// <summary>One set of keys of cookies and forms for all replicas of a service, and none for other services.</summary>
internal static class SharedKeys
{
    public static void AddSharedKeys(this IServiceCollection services, IConfiguration configuration, SecurityOptions options)
    {
        var keys = services.AddDataProtection().SetApplicationName(options.ServiceName);
        services.AddSingleton<IXmlRepository, DatabaseKeyRepository>();
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((management, repository) => management.XmlRepository = repository);
        services.AddHostedService<KeyRingStart>();

        var accounts = configuration.GetSection(AccountsOptions.Section).Get<AccountsOptions>() ?? new AccountsOptions();
        // A file that is missing is a fault of the settings, and is named with all others at start.
        if (accounts.KeyCertificateFile is { } file && File.Exists(file))
            keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(file, FindPassword(accounts.KeyCertificatePasswordFile)));
    }

    /// <summary>Takes the framework's own start of the keys out, which reads the database before the service answers its probes: one that is down would hold the start up.</summary>
    /// <remarks>Called last of all: whatever adds authentication, antiforgery or pages adds that start again.</remarks>
    public static void ReadKeysWithTheDatabase(this IServiceCollection services)
    {
        foreach (var start in services.Where(IsFrameworksStart).ToList())
            services.Remove(start);
    }

    private static bool IsFrameworksStart(ServiceDescriptor service) =>
        service is { ServiceType: var type, IsKeyedService: false, ImplementationType.Name: "DataProtectionHostedService" } && type == typeof(IHostedService);

    private static string? FindPassword(string? file) => file is not null && File.Exists(file) ? File.ReadLines(file).FirstOrDefault() : null;
}
