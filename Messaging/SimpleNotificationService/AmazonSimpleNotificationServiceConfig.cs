using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.SimpleNotificationService.Internal;
using Amazon.Util.Internal;

namespace Amazon.SimpleNotificationService;

/// <summary>Settings of a client of Amazon SNS.</summary>
public class AmazonSimpleNotificationServiceConfig : ClientConfig
{
    internal const string ApiVersion = "2010-03-31";

    /// <summary>Settings with the SDK's defaults.</summary>
    public AmazonSimpleNotificationServiceConfig() : base(new DefaultConfigurationProvider(Modes()))
    {
        ServiceId = "SNS";
        AuthenticationServiceName = "sns";
        EndpointProvider = new EndpointProvider();
    }

    /// <summary>Name of the service in endpoints: <c>sns</c>.</summary>
    public override string RegionEndpointServiceName => "sns";

    /// <summary>Version of the API: <c>2010-03-31</c>.</summary>
    public override string ServiceVersion => ApiVersion;

    /// <summary>How the client names itself to AWS.</summary>
    public override string UserAgent { get; } = InternalSDKUtils.BuildUserAgentString("SNS", "4.0.0");

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return EndpointProvider.ResolveEndpoint(ServiceEndpointResolver.Parameters(this, parameters.AlternateEndpoint));
    }

    /// <remarks>The defaults modes of the AWS SDKs (source: AWS SDKs and Tools reference, Smart configuration defaults).</remarks>
    private static IDefaultConfiguration[] Modes() =>
    [
        Mode(DefaultConfigurationMode.Standard, 3.1), Mode(DefaultConfigurationMode.InRegion, 1.1), Mode(DefaultConfigurationMode.CrossRegion, 3.1),
        Mode(DefaultConfigurationMode.Mobile, 30), Mode(DefaultConfigurationMode.Auto, 1.1),
    ];

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, double connectSeconds) => new()
    {
        Name = name,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = TimeSpan.FromSeconds(connectSeconds),
        TlsNegotiationTimeout = TimeSpan.FromSeconds(connectSeconds),
    };
}
