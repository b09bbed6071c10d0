using Benchmarks.Contestants;

namespace Benchmarks.Backlog;

/// <summary>How messages come to wait, and how many have been worked off.</summary>
internal interface IBacklog
{
    IContestant Contestant { get; }

    /// <summary>The queue that the cdms side receives from.</summary>
    string Queue { get; }

    /// <summary>What is needed once, while both sides are at work.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Puts so many messages where they wait to be sent, or begins to send them; the cdms side stands still.</summary>
    Task FillAsync(int count, CancellationToken cancellationToken);

    /// <summary>Completes when all that were filled in have settled.</summary>
    Task WaitUntilSettledAsync(CancellationToken cancellationToken);
}
