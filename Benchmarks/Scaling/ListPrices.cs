namespace Benchmarks.Scaling;

/// <summary>What AWS asks in US dollars, for us-east-1, without free tiers and discounts.</summary>
/// <remarks>
/// From pages that report the prices, looked up on 29 November 2026; SQS and SNS stand there as of June 2026. They are not AWS's own word: compare them before they count.
/// SQS: factualminds.com/blog/amazon-sqs-pricing-64kb-rule-fifo-vs-standard. SNS: factualminds.com/blog/amazon-sns-pricing-publishes-fanout-protocols. S3: c3x.dev/blog/s3-request-fees-explained.
/// KMS: aws.amazon.com/kms/pricing for keys, wring.co/blog/aws-kms-pricing-guide for requests.
/// </remarks>
internal sealed record ListPrices
{
    /// <summary>A million requests of SQS to standard queues, each up to 64 KB.</summary>
    public decimal SqsMillion { get; init; } = 0.40m;

    /// <summary>A million publishes to standard topics of SNS, each up to 64 KB. Delivery to SQS is taken as free.</summary>
    public decimal SnsMillion { get; init; } = 0.50m;

    /// <summary>A thousand PUT requests of S3 Standard.</summary>
    public decimal S3ThousandPuts { get; init; } = 0.005m;

    /// <summary>A thousand GET and HEAD requests of S3 Standard; DELETE is free.</summary>
    public decimal S3ThousandGets { get; init; } = 0.0004m;

    /// <summary>A key of one's own for a month.</summary>
    public decimal KmsKey { get; init; } = 1m;

    /// <summary>Ten thousand requests with it.</summary>
    public decimal KmsTenThousand { get; init; } = 0.03m;

    /// <summary>A gigabyte between services of one region. A NAT gateway, another region or the internet cost extra.</summary>
    public decimal TransferGigabyte { get; init; }
}
