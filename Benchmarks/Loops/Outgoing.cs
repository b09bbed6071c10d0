namespace Benchmarks.Loops;

/// <summary>A message on its way to a topic.</summary>
/// <param name="Id">What the sender knows it by.</param>
/// <param name="Body">The text.</param>
internal sealed record Outgoing(Guid Id, string Body)
{
    private readonly TaskCompletionSource _sent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when SNS has taken it.</summary>
    public Task Sent => _sent.Task;

    public void SetSent() => _sent.TrySetResult();
}
