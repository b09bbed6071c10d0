namespace Benchmarks.Scaling;

/// <summary>What AWS asks for a month, in US dollars: computed from measured calls and list prices alone.</summary>
/// <param name="Idle">Requests of SQS at rest.</param>
/// <param name="Sqs">Requests of SQS for deployments.</param>
/// <param name="Sns">Publishes for deployments.</param>
/// <param name="S3">Requests of the claim-check store.</param>
/// <param name="Kms">A key of one's own and its requests; nothing without one.</param>
/// <param name="Transfer">What is sent and received.</param>
/// <param name="Gigabytes">How much that is.</param>
internal sealed record MonthlyCost(decimal Idle, decimal Sqs, decimal Sns, decimal S3, decimal Kms, decimal Transfer, decimal Gigabytes)
{
    private const decimal HoursOfMonth = 730, Million = 1_000_000, KilobytesOfGigabyte = 1024 * 1024;

    // SQS and SNS use a data key for five minutes (SQS developer guide, Key management; the queues set no other period).
    private const decimal PeriodsOfMonth = HoursOfMonth * 60 / 5;

    public decimal Total => Idle + Sqs + Sns + S3 + Kms + Transfer;

    /// <summary>Computes it.</summary>
    /// <param name="sponsor">Who runs it.</param>
    /// <param name="calls">What was measured.</param>
    /// <param name="prices">What AWS asks.</param>
    public static MonthlyCost Of(Sponsor sponsor, MeasuredCalls calls, ListPrices prices)
    {
        var (queues, deployments) = (sponsor.Environments + 1, (decimal)sponsor.Deployments);
        var one = sponsor.IsUnderLoad ? calls.UnderLoad : calls.OneByOne;
        var counted = 1 + (sponsor.IsUnderLoad ? calls.DoubledUnderLoad : 0);
        var stored = deployments * sponsor.ByClaimCheck;
        // Sent to SNS, received by the CDMS; its answer is at most as large.
        var gigabytes = deployments * calls.MessageKilobytes * 4 / KilobytesOfGigabyte;
        return new(
            Idle: queues * sponsor.Replicas * calls.IdleRequestsAnHour * HoursOfMonth / Million * prices.SqsMillion,
            Sqs: deployments * one.SqsRequests * counted / Million * prices.SqsMillion,
            Sns: deployments * one.Publishes * counted / Million * prices.SnsMillion,
            // Written and read; the sweep looks (HEAD) before it deletes.
            S3: stored / 1000 * (prices.S3ThousandPuts + (2 * prices.S3ThousandGets)),
            Kms: prices.KmsKey + (KeyRequests(sponsor) / 10_000 * prices.KmsTenThousand),
            Transfer: gigabytes * prices.TransferGigabyte,
            Gigabytes: gigabytes);
    }

    /// <summary>Requests of KMS at most: in each five minutes with traffic a queue takes two for its sender, SNS, and one for each replica that receives, a topic two for each replica that publishes.</summary>
    /// <remarks>By the formula of the SQS and SNS developer guides, periods × (2 × producers + consumers). What comes seldom is bounded by the deployments.</remarks>
    private static decimal KeyRequests(Sponsor sponsor)
    {
        var periods = Math.Min(PeriodsOfMonth, sponsor.Deployments);
        var periodsOfEnvironment = Math.Min(PeriodsOfMonth, (decimal)sponsor.Deployments / sponsor.Environments);
        var queue = 2 + sponsor.Replicas;
        var topic = 2 * sponsor.Replicas;
        // The environments' queues and the topic of answers by what comes there; the Builder's queue and the topic of versions by all.
        return (sponsor.Environments * periodsOfEnvironment * (queue + topic)) + (periods * (queue + topic));
    }
}
