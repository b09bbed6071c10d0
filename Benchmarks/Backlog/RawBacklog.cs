using Benchmarks.Contestants;

namespace Benchmarks.Backlog;

/// <summary>The raw loop keeps nothing: its builder side makes the messages and sends them.</summary>
internal sealed class RawBacklog(HandWrittenLoop raw) : IBacklog
{
    public IContestant Contestant => raw;

    public string Queue => "raw-forms";

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task FillAsync(int count, CancellationToken cancellationToken) => raw.FloodAsync(count, cancellationToken);

    public Task WaitUntilSettledAsync(CancellationToken cancellationToken) => raw.WaitUntilAllSettledAsync(cancellationToken);
}
