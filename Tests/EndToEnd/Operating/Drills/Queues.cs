using Amazon.Runtime;
using Amazon.SQS;

namespace Tests.EndToEnd.Operating.Drills;

/// <summary>What somebody does to queues past the services.</summary>
internal static class Queues
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Deletes a queue, with what is in it.</summary>
    public static async Task DeleteAsync(StudySystem system, string queue)
    {
        using var sqs = Connect(system);
        await sqs.DeleteQueueAsync((await sqs.GetQueueUrlAsync(queue, Cancel)).QueueUrl, Cancel);
    }

    /// <summary>Takes the right away from all topics to send to a queue.</summary>
    public static async Task ForgetPolicyAsync(StudySystem system, string queue)
    {
        using var sqs = Connect(system);
        await sqs.SetQueueAttributesAsync((await sqs.GetQueueUrlAsync(queue, Cancel)).QueueUrl, new Dictionary<string, string>(StringComparer.Ordinal) { ["Policy"] = "" }, Cancel);
    }

    private static AmazonSQSClient Connect(StudySystem system) => new(
        new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = system.Processes.Emulator.ServiceUrl, AuthenticationRegion = "us-east-1" });
}
