namespace Messaging.Operations.FailedMessages;

/// <summary>When collecting may begin: database and queues are there.</summary>
/// <param name="WaitAsync">Waits for it.</param>
public sealed record FailedMessageStart(Func<CancellationToken, Task> WaitAsync);
