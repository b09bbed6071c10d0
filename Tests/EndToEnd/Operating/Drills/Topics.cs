using Amazon.Runtime;
using Amazon.SimpleNotificationService;

namespace Tests.EndToEnd.Operating.Drills;

/// <summary>What somebody does to topics past the services.</summary>
internal static class Topics
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Deletes a topic, with its subscriptions.</summary>
    public static async Task DeleteAsync(StudySystem system, string topic)
    {
        using var sns = new AmazonSimpleNotificationServiceClient(
            new BasicAWSCredentials("local", "local"), new AmazonSimpleNotificationServiceConfig { ServiceURL = system.Processes.Emulator.ServiceUrl, AuthenticationRegion = "us-east-1" });
        // Whoever creates a topic that exists is told its ARN.
        await sns.DeleteTopicAsync((await sns.CreateTopicAsync(topic, Cancel)).TopicArn!, Cancel);
    }
}
