using Amazon.Runtime;
using Amazon.SQS;
using ServiceDefaults;

namespace Operations.Hosting;

/// <summary>The client of SQS of what works on queues from outside: where the bus is, with the rights of the service.</summary>
internal static class QueueClient
{
    public static IAmazonSQS Create(AwsOptions aws)
    {
        var config = string.IsNullOrEmpty(aws.ServiceUrl)
            ? new AmazonSQSConfig { RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(aws.Region) }
            : new AmazonSQSConfig { ServiceURL = aws.ServiceUrl, AuthenticationRegion = aws.Region };
        return aws.HasKeys ? new AmazonSQSClient(new BasicAWSCredentials(aws.AccessKey, aws.SecretKey), config) : new AmazonSQSClient(config);
    }
}
