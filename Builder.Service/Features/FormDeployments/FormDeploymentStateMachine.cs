using Builder.Service.Domain;
using Contracts;
using MassTransit;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Follows one form version into one environment until the CDMS has answered.</summary>
/// <remarks>
/// The publishing code inserts the instance in state Published, in the transaction that asks for the deployment; retries, cancellations and deadlines
/// change it in transactions of their own. Here it only hears answers, which come in any order, more than once, and from earlier attempts:
/// every one is kept in the history, whether or not it changes the state. Only Installed with the hash that was sent is final.
/// </remarks>
public sealed partial class FormDeploymentStateMachine : MassTransitStateMachine<FormDeployment>
{
    private readonly TimeProvider _clock;
    private readonly ILogger<FormDeploymentStateMachine> _logger;

    public FormDeploymentStateMachine(TimeProvider clock, ILogger<FormDeploymentStateMachine> logger)
    {
        _clock = clock;
        _logger = logger;
        InstanceState(deployment => deployment.CurrentState);
        CorrelateAnswers();

        // Which answer may settle which states. In every other state it is kept, and changes nothing.
        Settle([Published, Cancelling, Overdue, Rejected, Failed, Cancelled, Installed], VersionInstalled, RecordInstallation());
        // A message that had failed may be taken out of the error queue, and then be rejected.
        Settle([Published, Overdue, Failed], VersionRejected, RecordRejection());
        Settle([Published, Overdue], InstallationFailed, RecordFailure());
        Settle([Published, Cancelling, Overdue, Rejected, Failed, Cancelled, Installed], CancellationAnswered, RecordCancellation());
        // No answer, so no state is settled by it; what waited for one becomes overdue.
        Settle([Published, Cancelling, Overdue, Rejected, Failed, Cancelled, Installed], CancellationFailed, RecordCancellationFailure());
    }

    public State Published { get; } = null!;
    public State Cancelling { get; } = null!;
    public State Installed { get; } = null!;
    public State Rejected { get; } = null!;
    public State Failed { get; } = null!;
    public State Overdue { get; } = null!;
    public State Cancelled { get; } = null!;

    public Event<FormVersionInstalled> VersionInstalled { get; } = null!;
    public Event<FormVersionRejected> VersionRejected { get; } = null!;
    public Event<Fault<FormVersionPublished>> InstallationFailed { get; } = null!;
    public Event<FormDeploymentCancellationAnswered> CancellationAnswered { get; } = null!;
    public Event<Fault<FormDeploymentCancelled>> CancellationFailed { get; } = null!;
}
