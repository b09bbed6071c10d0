using Messaging.Operations.Topology;

namespace MassTransit;

/// <summary>What this transport can do beyond the configuration surface it shares with the official package; set by configuration keys below <c>Messaging:AmazonSqs</c>.</summary>
public class AmazonSqsTransportTuning
{
    /// <summary>The configuration section the options are read from.</summary>
    public const string SectionName = "Messaging:AmazonSqs";

    /// <summary>The longest delay SQS keeps per message: 15 minutes (SQS API reference: SendMessage, DelaySeconds).</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(15);

    /// <summary>Whether missing queues, topics and subscriptions are created. Key <c>Topology</c>. Default: <see cref="AmazonSqsTopologyMode.Provision"/>.</summary>
    public AmazonSqsTopologyMode Topology { get; set; } = AmazonSqsTopologyMode.Provision;

    /// <summary>How long one hop of a delay beyond 15 minutes lasts: 1 second to 15 minutes (default). Key <c>DelayHop</c>, for example <c>00:15:00</c>.</summary>
    public TimeSpan DelayHop { get; set; } = LongestDelay;

    /// <summary>Seconds a receive waits for a message where the endpoint does not say: 0 to 20 (default). Key <c>ReceiveWaitSeconds</c>.</summary>
    public int ReceiveWaitSeconds { get; set; } = 20;

    /// <summary>The most receives an endpoint has under way at once: 1 or more; null (default): prefetch count divided by 10, rounded up. Key <c>MaxPollers</c>.</summary>
    public int? MaxPollers { get; set; }

    /// <summary>After how many missed polls an endpoint is reported unhealthy: 1 or more. Default: 3. Key <c>UnhealthyAfterPolls</c>.</summary>
    public int UnhealthyAfterPolls { get; set; } = 3;

    /// <summary>
    /// Id, ARN or alias of the KMS key that encrypts queues and topics when they are created; null (default): SQS encrypts queues with a key of its own. Key <c>KmsKeyId</c>.
    /// Its policy must let <c>sns.amazonaws.com</c> use it (SNS developer guide: Enabling server-side encryption for a topic with an encrypted queue subscribed).
    /// </summary>
    public string? KmsKeyId { get; set; }

    /// <summary>Whether each endpoint has a queue <c>NAME_undelivered</c> for what SNS cannot deliver to it; SNS else drops it when its retries are spent. Default: false. Key <c>KeepUndelivered</c>.</summary>
    public bool KeepUndelivered { get; set; }

    /// <summary>Lists what is out of range, in words for the person who wrote the configuration.</summary>
    /// <returns>No text when all is well.</returns>
    public IEnumerable<string> FindProblems()
    {
        if (DelayHop < TimeSpan.FromSeconds(1) || DelayHop > LongestDelay)
            yield return $"{SectionName}:DelayHop is {DelayHop}: SQS keeps a message for 1 second to 15 minutes; set it within 00:00:01 and 00:15:00.";
        if (ReceiveWaitSeconds is < 0 or > 20)
            yield return $"{SectionName}:ReceiveWaitSeconds is {ReceiveWaitSeconds}: SQS waits at most 20 seconds; set it within 0 and 20.";
        if (MaxPollers < 1)
            yield return $"{SectionName}:MaxPollers is {MaxPollers}: at least one poller is needed; set 1 or more, or leave it out.";
        if (UnhealthyAfterPolls < 1)
            yield return $"{SectionName}:UnhealthyAfterPolls is {UnhealthyAfterPolls}: set 1 or more.";
        if (KmsKeyId is not null && KmsAlias.IsOfAws(KmsKeyId))
            yield return $"{SectionName}:KmsKeyId is {KmsKeyId}: SNS may not write to a queue with a key of AWS itself. Name a key of your own, or leave it out for encryption by SQS.";
    }
}
