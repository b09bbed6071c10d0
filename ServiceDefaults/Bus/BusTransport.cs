namespace ServiceDefaults;

/// <summary>What carries the messages.</summary>
public enum BusTransport
{
    /// <summary>Amazon SNS and SQS, or an emulator of them.</summary>
    AmazonSqs,

    /// <summary>Inside this process only.</summary>
    InMemory,
}
