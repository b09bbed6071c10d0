using Benchmarks.Options;
using Benchmarks.Studies;

namespace Benchmarks.Contestants;

/// <summary>A pair of processes that publishes forms and installs them.</summary>
internal interface IContestant : IAsyncDisposable
{
    ContestantKind Kind { get; }

    /// <summary>Process number of the side that takes publish requests.</summary>
    int BuilderId { get; }

    /// <summary>Process number of the side that installs.</summary>
    int CdmsId { get; }

    /// <summary>How the names of its databases begin.</summary>
    string DatabasePrefix { get; }

    /// <summary>Makes the forms of a round known to the builder side.</summary>
    Task ImportAsync(Round round, CancellationToken cancellationToken);

    /// <summary>Asks for one form to be published and deployed; the deployment's id, once that is answered with 202.</summary>
    Task<Guid> PublishAsync(FormAddress form, CancellationToken cancellationToken);

    /// <summary>Completes soon after the deployment has settled.</summary>
    /// <exception cref="InvalidOperationException">It was not installed.</exception>
    Task WaitUntilSettledAsync(Guid deployment, CancellationToken cancellationToken);

    /// <summary>Completes soon after every deployment of the round has settled.</summary>
    /// <exception cref="InvalidOperationException">One was not installed.</exception>
    Task WaitUntilSettledAsync(Round round, CancellationToken cancellationToken);
}
