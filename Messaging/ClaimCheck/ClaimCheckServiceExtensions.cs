using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Messaging.ClaimCheck;

/// <summary>Adds the claim check to services and bus.</summary>
public static class ClaimCheckServiceExtensions
{
    /// <summary>Registers <see cref="IClaimCheck" />, its store, the bus's view of it and <see cref="ClaimCheckSweeper" />. Faulty settings stop the start.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options, bound from the section <see cref="ClaimCheckOptions.Section" /> for instance.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddClaimCheck(this IServiceCollection services, Action<ClaimCheckOptions> configure)
    {
        services.AddOptions<ClaimCheckOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ClaimCheckOptions>, ClaimCheckOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(CreateStore);
        services.TryAddSingleton<IClaimCheck, InlineOrStored>();
        services.TryAddSingleton<IMessageDataRepository, ClaimCheckRepository>();
        services.TryAddSingleton<ClaimCheckSweeper>();
        return services;
    }

    /// <summary>Lets consumers read payloads: inline ones from the message, others from the store, verified.</summary>
    /// <param name="configurator">The bus.</param>
    /// <param name="provider">The bus's services, with <see cref="AddClaimCheck" />.</param>
    public static void UseClaimCheck(this IBusFactoryConfigurator configurator, IServiceProvider provider) =>
        configurator.UseMessageData(provider.GetRequiredService<IMessageDataRepository>());

    private static IClaimCheckStore CreateStore(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<ClaimCheckOptions>>().Value;

        return string.IsNullOrWhiteSpace(options.Bucket)
            ? new FolderClaimCheckStore(Path.GetFullPath(options.Folder!), provider.GetRequiredService<TimeProvider>())
            : new BucketClaimCheckStore(provider.GetService<IAmazonS3>() ?? CreateClient(options), options.Bucket, options.Prefix);
    }

    private static AmazonS3Client CreateClient(ClaimCheckOptions options)
    {
        var config = new AmazonS3Config();
        if (!string.IsNullOrEmpty(options.Region))
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        if (!string.IsNullOrEmpty(options.ServiceUrl))
        {
            // Emulators have no host name per bucket.
            config.ServiceURL = options.ServiceUrl;
            config.AuthenticationRegion = options.Region ?? "us-east-1";
            config.ForcePathStyle = true;
        }

        return string.IsNullOrEmpty(options.AccessKey)
            ? new AmazonS3Client(config)
            : new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
    }
}
