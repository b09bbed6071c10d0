using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SQS;
using MassTransit.Transports;

namespace MassTransit;

/// <summary>Configures the account, the region and the clients of a bus.</summary>
public interface IAmazonSqsHostConfigurator
{
    /// <summary>Sets the access key id. Without one the default AWS credential chain is asked.</summary>
    /// <param name="accessKey">The access key id.</param>
    void AccessKey(string accessKey);

    /// <summary>Sets the secret that belongs to the access key id.</summary>
    /// <param name="secretKey">The secret access key.</param>
    void SecretKey(string secretKey);

    /// <summary>Sets credentials of any kind; they win over access key and secret.</summary>
    /// <param name="credentials">What requests are signed with.</param>
    void Credentials(AWSCredentials credentials);

    /// <summary>Sets a scope: a path segment of host and queue addresses, and on wish a prefix of topic names.</summary>
    /// <param name="scope">Letters, digits, hyphens and underscores.</param>
    /// <param name="scopeTopics">True: published topics are named <c>{scope}_{topic}</c>. Default: false.</param>
    void Scope(string scope, bool scopeTopics = false);

    /// <summary>Names published topics <c>{scope}_{topic}</c>.</summary>
    void EnableScopedTopics();

    /// <summary>Sets the configuration of the SQS client, for example a service URL.</summary>
    /// <param name="config">The configuration; null: that of the region.</param>
    void Config(AmazonSQSConfig? config);

    /// <summary>Sets the configuration of the SNS client, for example a service URL.</summary>
    /// <param name="config">The configuration; null: that of the region.</param>
    void Config(AmazonSimpleNotificationServiceConfig? config);

    /// <summary>Decides which headers become message attributes. Those refused stay in the body.</summary>
    /// <param name="allowTransportHeader">Called with name and text of each header; null: all are allowed.</param>
    void AllowTransportHeader(AllowTransportHeader? allowTransportHeader);
}
