using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService;

/// <summary>Client of Amazon SNS on the pipeline of the AWS SDK: credentials, signing, retries and time-outs are the SDK's.</summary>
public partial class AmazonSimpleNotificationServiceClient : AmazonServiceClient, IAmazonSimpleNotificationService
{
    /// <summary>Region and credentials come from where the SDK finds them by default.</summary>
    public AmazonSimpleNotificationServiceClient() : base(new AmazonSimpleNotificationServiceConfig())
    {
    }

    /// <summary>Credentials come from where the SDK finds them by default.</summary>
    /// <param name="region">Region to work in.</param>
    public AmazonSimpleNotificationServiceClient(RegionEndpoint region) : this(new AmazonSimpleNotificationServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Credentials come from where the SDK finds them by default.</summary>
    /// <param name="config">Region, address, time-outs, retries.</param>
    public AmazonSimpleNotificationServiceClient(AmazonSimpleNotificationServiceConfig config) : base(config)
    {
    }

    /// <summary>A client with credentials, in the default region.</summary>
    /// <param name="credentials">Who asks.</param>
    public AmazonSimpleNotificationServiceClient(AWSCredentials credentials) : this(credentials, new AmazonSimpleNotificationServiceConfig())
    {
    }

    /// <summary>A client with credentials in one region.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="region">Region to work in.</param>
    public AmazonSimpleNotificationServiceClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSimpleNotificationServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>A client with credentials and a configuration.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="clientConfig">Region, address, time-outs, retries.</param>
    public AmazonSimpleNotificationServiceClient(AWSCredentials credentials, AmazonSimpleNotificationServiceConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata { get; } = new ServiceMetadata();

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new ServiceEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SigningResolver());
    }
}
