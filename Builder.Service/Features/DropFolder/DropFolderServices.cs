using MassTransit;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Builder.Service.Features.DropFolder;

/// <summary>Registers the drop folder. Without a queue nothing listens; what it took before can still be read.</summary>
internal static class DropFolderServices
{
    public static void AddDropFolder(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DropFolderOptions>().Bind(configuration.GetSection(DropFolderOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DropFolderOptions>, DropFolderOptionsValidator>();
        services.AddSingleton<DropBucket>();
        services.AddSingleton<ObjectReader>();
        services.AddScoped<DropFolderImport>();
    }

    public static void AddDropFolder(this IBusRegistrationConfigurator bus, IConfiguration configuration)
    {
        var options = DropFolderOptions.From(configuration);
        if (!options.IsOn)
            return;
        bus.AddSingleton(new EndpointWithoutInbox(options.Queue!));
        bus.AddConsumer<ObjectNotificationConsumer, ObjectNotificationDefinition>();
    }
}
