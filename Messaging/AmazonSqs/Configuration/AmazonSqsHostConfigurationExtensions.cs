using Amazon;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SQS;
using MassTransit.AmazonSqsTransport.Configuration;

namespace MassTransit;

/// <summary>Ways to name the host of a bus.</summary>
public static class AmazonSqsHostConfigurationExtensions
{
    private const string LocalstackUrl = "http://localhost:4566";
    private const string LocalstackKey = "admin";

    /// <summary>Connects to the region of an address.</summary>
    /// <param name="configurator">The bus.</param>
    /// <param name="hostAddress"><c>amazonsqs://[key:secret@]{region}/[{scope}]</c>.</param>
    /// <param name="configure">Sets credentials, scope, clients.</param>
    public static void Host(this IAmazonSqsBusFactoryConfigurator configurator, Uri hostAddress, Action<IAmazonSqsHostConfigurator> configure) =>
        Host(configurator, new AmazonSqsHostConfigurator(hostAddress), configure);

    /// <summary>Connects to a region.</summary>
    /// <param name="configurator">The bus.</param>
    /// <param name="regionOrHost">The name of a region, for example <c>eu-central-1</c>.</param>
    /// <param name="configure">Sets credentials, scope, clients.</param>
    public static void Host(this IAmazonSqsBusFactoryConfigurator configurator, string regionOrHost, Action<IAmazonSqsHostConfigurator> configure) =>
        Host(configurator, new Uri($"{AmazonSqsHostAddress.AmazonSqsScheme}://{regionOrHost}/"), configure);

    /// <summary>Connects to the region and with the credentials of the environment (SDK guide: default credential chain).</summary>
    /// <param name="configurator">The bus.</param>
    /// <param name="configure">Sets scope, clients.</param>
    public static void UseDefaultHost(this IAmazonSqsBusFactoryConfigurator configurator, Action<IAmazonSqsHostConfigurator>? configure = null)
    {
        var region = FallbackRegionFactory.GetRegionEndpoint() ?? throw new AmazonSqsTransportConfigurationException(
            "No AWS region is set in the environment: set AWS_REGION, or name the region in the call to Host.");
        UseDefaultHost(configurator, region, configure);
    }

    /// <summary>Connects to a region with the credentials of the environment.</summary>
    /// <param name="configurator">The bus.</param>
    /// <param name="region">The region.</param>
    /// <param name="configure">Sets scope, clients.</param>
    public static void UseDefaultHost(this IAmazonSqsBusFactoryConfigurator configurator, RegionEndpoint region, Action<IAmazonSqsHostConfigurator>? configure = null) =>
        Host(configurator, new AmazonSqsHostConfigurator(region), configure);

    /// <summary>Connects to an emulator at <c>http://localhost:4566</c> as <c>admin</c>.</summary>
    /// <param name="configurator">The bus.</param>
    public static void LocalstackHost(this IAmazonSqsBusFactoryConfigurator configurator) =>
        Host(configurator, new AmazonSqsHostConfigurator(RegionEndpoint.USEast1), host =>
        {
            host.AccessKey(LocalstackKey);
            host.SecretKey(LocalstackKey);
            host.Config(new AmazonSQSConfig { ServiceURL = LocalstackUrl });
            host.Config(new AmazonSimpleNotificationServiceConfig { ServiceURL = LocalstackUrl });
        });

    private static void Host(IAmazonSqsBusFactoryConfigurator bus, AmazonSqsHostConfigurator host, Action<IAmazonSqsHostConfigurator>? configure)
    {
        configure?.Invoke(host);
        bus.Host(host.Settings);
    }
}
