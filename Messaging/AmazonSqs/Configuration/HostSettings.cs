using Amazon;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SQS;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Configuration;

/// <summary>Region, scope, credentials and clients of a bus.</summary>
internal sealed class HostSettings(RegionEndpoint region) : AmazonSqsHostSettings
{
    public RegionEndpoint Region { get; } = region;
    public string? AccessKey { get; set; }
    public string? SecretKey { get; set; }
    public AWSCredentials? Credentials { get; set; }
    public string? Scope { get; set; }
    public bool ScopeTopics { get; set; }
    public AllowTransportHeader? AllowTransportHeader { get; set; }
    public AmazonSQSConfig? SqsConfig { get; set; }
    public AmazonSimpleNotificationServiceConfig? SnsConfig { get; set; }

    public Uri HostAddress => new AmazonSqsHostAddress(Region.SystemName, Scope);

    public IConnection CreateConnection()
    {
        var sqs = Complete(SqsConfig ?? new AmazonSQSConfig());
        var sns = Complete(SnsConfig ?? new AmazonSimpleNotificationServiceConfig());
        return GetCredentials() is { } credentials
            ? new AmazonSqsClients(new AmazonSQSClient(credentials, sqs), new AmazonSimpleNotificationServiceClient(credentials, sns))
            : new AmazonSqsClients(new AmazonSQSClient(sqs), new AmazonSimpleNotificationServiceClient(sns));
    }

    private AWSCredentials? GetCredentials() =>
        Credentials ?? (string.IsNullOrWhiteSpace(AccessKey) ? null : new BasicAWSCredentials(AccessKey, SecretKey));

    // A service URL says where, not which region to sign for.
    private TConfig Complete<TConfig>(TConfig config)
        where TConfig : ClientConfig
    {
        if (string.IsNullOrEmpty(config.ServiceURL))
            config.RegionEndpoint ??= Region;
        else if (string.IsNullOrEmpty(config.AuthenticationRegion))
            config.AuthenticationRegion = Region.SystemName;
        return config;
    }
}
