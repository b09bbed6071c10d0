using System.Linq.Expressions;
using Builder.Service.Domain;
using Builder.Service.Features.FormDeployments;
using Contracts;
using MassTransit;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Follows one release into one environment.</summary>
/// <remarks>
/// The code that deploys inserts the instance; requests and the sweep change it in transactions of their own. Here it only hears answers, in any order and more than once:
/// the row itself judges them (<see cref="ReleaseDeployment"/>), and every one is kept in its history.
/// </remarks>
public sealed partial class ReleaseDeploymentStateMachine : MassTransitStateMachine<ReleaseDeployment>
{
    private readonly TimeProvider _clock;
    private readonly ILogger<ReleaseDeploymentStateMachine> _logger;

    public ReleaseDeploymentStateMachine(TimeProvider clock, ILogger<ReleaseDeploymentStateMachine> logger)
    {
        _clock = clock;
        _logger = logger;
        InstanceState(deployment => deployment.CurrentState);
        Correlate(() => ReleaseReady, m => m.ReleaseDeploymentId, m => m.Environment);
        Correlate(() => ReleaseBlocked, m => m.ReleaseDeploymentId, m => m.Environment);
        Correlate(() => DeliveryFailed, m => m.Message.ReleaseDeploymentId, m => m.Message.Environment);
        Correlate(() => WithdrawalFailed, m => m.Message.ReleaseDeploymentId, m => m.Message.Environment);

        DuringAny(
            When(ReleaseReady).Then(c => c.Saga.HearReady(Heard(c, c.Message.Attempt), c.Message.ManifestHash, c.Message.ReadyAt)),
            When(ReleaseBlocked).Then(c => c.Saga.HearBlocked(Heard(c, c.Message.Attempt), c.Message.Problems)),
            When(DeliveryFailed).Then(c => c.Saga.HearFailure(Heard(c, c.Message.Message.Attempt), c.Message.ToReleaseProblems())),
            When(WithdrawalFailed).Then(c => c.Saga.HearWithdrawalFailure(Heard(c, null), c.Message.ToWithdrawalReason())));
    }

    public State Scheduled { get; } = null!;
    public State Delivering { get; } = null!;
    public State Ready { get; } = null!;
    public State Blocked { get; } = null!;
    public State Cancelled { get; } = null!;
    public State Withdrawn { get; } = null!;

    public Event<StudyReleaseReady> ReleaseReady { get; } = null!;
    public Event<StudyReleaseBlocked> ReleaseBlocked { get; } = null!;
    public Event<Fault<StudyReleasePublished>> DeliveryFailed { get; } = null!;
    public Event<Fault<StudyReleaseWithdrawn>> WithdrawalFailed { get; } = null!;

    private Occurrence Heard<T>(BehaviorContext<ReleaseDeployment, T> context, int? attempt)
        where T : class =>
        new(_clock.GetUtcNow(), EnvironmentActor.Of(context.Saga.Environment), context.MessageId, attempt);

    private void Correlate<T>(Expression<Func<Event<T>>> answer, Func<T, Guid> idOf, Func<T, string> environmentOf)
        where T : class =>
        Event(answer, e => e.CorrelateById(m => idOf(m.Message)).OnMissingInstance(m => m.ExecuteAsync(async context =>
        {
            LogUnmatched(typeof(T).Name, idOf(context.Message), environmentOf(context.Message));
            await UnmatchedAnswers.KeepAsync(context, idOf(context.Message), environmentOf(context.Message), _clock.GetUtcNow());
        })));

    [LoggerMessage(2311, LogLevel.Warning, "{Answer} came from environment {Environment} for the unknown release deployment {ReleaseDeploymentId}; it is kept")]
    private partial void LogUnmatched(string answer, Guid releaseDeploymentId, string environment);
}
