using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Security.Authentication.Clients;

/// <summary>Registers the programs that the configuration knows.</summary>
internal static class ClientsSetup
{
    public static void AddApiClients(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ApiClientsOptions>()
            .Configure(options => options.Clients = configuration.GetSection(ApiClientOptions.Section).Get<ApiClientOptions[]>() ?? [])
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ApiClientsOptions>, ApiClientsValidator>());
        services.AddSingleton<ConfiguredClients>();
        services.AddSingleton<ClientNames>();
    }
}
