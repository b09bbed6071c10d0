using Amazon;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SQS;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Configuration;

/// <summary>Builds the settings of a host.</summary>
internal sealed class AmazonSqsHostConfigurator : IAmazonSqsHostConfigurator
{
    public AmazonSqsHostConfigurator(Uri address)
    {
        var host = new AmazonSqsHostAddress(address);
        Settings = new HostSettings(FindRegion(host.Host)) { Scope = host.Scope == "/" ? null : host.Scope };
        if (address.UserInfo is { Length: > 0 } userInfo)
        {
            var parts = userInfo.Split(':', 2);
            Settings.AccessKey = Uri.UnescapeDataString(parts[0]);
            Settings.SecretKey = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : null;
        }
    }

    public AmazonSqsHostConfigurator(RegionEndpoint region) => Settings = new HostSettings(region);

    public HostSettings Settings { get; }

    public void AccessKey(string accessKey) => Settings.AccessKey = accessKey;

    public void SecretKey(string secretKey) => Settings.SecretKey = secretKey;

    public void Credentials(AWSCredentials credentials) => Settings.Credentials = credentials;

    public void Scope(string scope, bool scopeTopics = false)
    {
        Settings.Scope = scope;
        Settings.ScopeTopics |= scopeTopics;
    }

    public void EnableScopedTopics() => Settings.ScopeTopics = true;

    public void Config(AmazonSQSConfig? config) => Settings.SqsConfig = config;

    public void Config(AmazonSimpleNotificationServiceConfig? config) => Settings.SnsConfig = config;

    public void AllowTransportHeader(AllowTransportHeader? allowTransportHeader) => Settings.AllowTransportHeader = allowTransportHeader;

    private static RegionEndpoint FindRegion(string name)
    {
        var region = RegionEndpoint.GetBySystemName(name);
        return region.DisplayName != "Unknown"
            ? region
            : throw new AmazonSqsTransportConfigurationException(
                $"'{name}' is not an AWS region: the host of the address must be one, for example amazonsqs://eu-central-1/. An emulator is set by the clients' ServiceURL.");
    }
}
