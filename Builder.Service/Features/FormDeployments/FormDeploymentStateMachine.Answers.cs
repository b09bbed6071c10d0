using Builder.Service.Domain;
using Contracts;
using MassTransit;

namespace Builder.Service.Features.FormDeployments;

public sealed partial class FormDeploymentStateMachine
{
    private void Settle<T>(State[] states, Event<T> answer, EventActivityBinder<FormDeployment, T> binder)
        where T : class
    {
        During(states, binder);
        During([.. new[] { Published, Cancelling, Installed, Rejected, Failed, Overdue, Cancelled }.Except(states)],
            When(answer).Then(c => c.Saga.Keep(Heard(c), Answer.Describe(c.Message))));
    }

    private EventActivityBinder<FormDeployment, FormVersionInstalled> RecordInstallation() =>
        RecordWhatIsInstalled(When(VersionInstalled), m => m.ContentHash, m => m.InstalledAt);

    private EventActivityBinder<FormDeployment, FormVersionRejected> RecordRejection() =>
        When(VersionRejected).IfElse(IsEarlier,
            earlier => earlier.Then(c => c.Saga.Keep(Heard(c), Answer.Describe(c.Message))),
            current => current.Then(c => c.Saga.SettleRejected(Heard(c), c.Message.Problems)).TransitionTo(Rejected));

    private EventActivityBinder<FormDeployment, Fault<FormVersionPublished>> RecordFailure() =>
        When(InstallationFailed).IfElse(IsEarlier,
            earlier => earlier.Then(c => c.Saga.Keep(Heard(c), Answer.Describe(c.Message))),
            current => current.Then(c => c.Saga.SettleFailed(Heard(c), c.Message.ToProblems())).TransitionTo(Failed));

    private EventActivityBinder<FormDeployment, FormDeploymentCancellationAnswered> RecordCancellation() =>
        When(CancellationAnswered).IfElse(c => c.Message.WasInstalled,
            installed => RecordWhatIsInstalled(installed, m => m.ContentHash ?? "no hash", m => m.InstalledAt ?? m.AnsweredAt),
            refused => refused.IfElse(c => FormDeploymentState.Unsettled.Contains(c.Saga.CurrentState),
                unsettled => unsettled.Then(c => c.Saga.SettleCancelled(Heard(c))).TransitionTo(Cancelled),
                settled => settled.Then(c => c.Saga.Keep(Heard(c), Answer.Describe(c.Message)))));

    private EventActivityBinder<FormDeployment, Fault<FormDeploymentCancelled>> RecordCancellationFailure() =>
        When(CancellationFailed).Then(c => c.Saga.RecordCancellationFailure(Heard(c), Answer.Describe(c.Message)));

    /// <summary>What the environment holds as it was sent wins over everything, a cancellation included; other content is an alarm, and never Installed.</summary>
    private EventActivityBinder<FormDeployment, T> RecordWhatIsInstalled<T>(
        EventActivityBinder<FormDeployment, T> binder, Func<T, string> hashOf, Func<T, DateTimeOffset> installedAt)
        where T : class =>
        binder.IfElse(c => c.Saga.IsInstalledAsSent(hashOf(c.Message)),
            asSent => asSent.IfElse(c => IsInstalled(c) || c.Saga.IsLost(Answer.AttemptOf(c.Message)),
                again => again.Then(c => c.Saga.Keep(Heard(c), Answer.Describe(c.Message))),
                first => first.Then(c => c.Saga.SettleInstalled(Heard(c), installedAt(c.Message))).TransitionTo(Installed)),
            other => other.Then(c => LogWrongHash(c.Saga.StudyOid, c.Saga.FormOid, c.Saga.Version, c.Saga.CorrelationId, c.Saga.Environment, hashOf(c.Message), c.Saga.ContentHash))
                .IfElse(c => IsInstalled(c) || IsEarlier(c),
                    kept => kept.Then(c => c.Saga.RecordWrongHash(Heard(c), hashOf(c.Message))),
                    settled => settled.Then(c => c.Saga.SettleWithWrongHash(Heard(c), hashOf(c.Message))).TransitionTo(Failed)));

    private static bool IsInstalled<T>(BehaviorContext<FormDeployment, T> context)
        where T : class =>
        context.Saga.CurrentState == FormDeploymentState.Installed;

    private static bool IsEarlier<T>(BehaviorContext<FormDeployment, T> context)
        where T : class =>
        Answer.AttemptOf(context.Message) is { } attempt && context.Saga.IsEarlier(attempt);

    private Occurrence Heard<T>(BehaviorContext<FormDeployment, T> context)
        where T : class =>
        new(_clock.GetUtcNow(), EnvironmentActor.Of(context.Saga.Environment), context.MessageId, Answer.AttemptOf(context.Message));

    [LoggerMessage(2101, LogLevel.Critical,
        "Environment {Environment} holds other content than was sent as {StudyOid}/{FormOid} v{Version} ({FormDeploymentId}): it reports {InstalledHash}, sent was {ContentHash}")]
    private partial void LogWrongHash(string studyOid, string formOid, int version, Guid formDeploymentId, string environment, string installedHash, string contentHash);
}
