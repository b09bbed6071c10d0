namespace Messaging.Operations.Topology;

/// <summary>What a queue is for, which decides who needs which right on it.</summary>
public enum QueueUse
{
    /// <summary>The bus receives from it, and sends redeliveries back to it.</summary>
    Input,

    /// <summary>The bus moves messages there that failed, or that nobody consumes.</summary>
    Moved,

    /// <summary>SNS moves messages there that it cannot deliver to the input queue; the bus never touches it.</summary>
    Undelivered,
}
