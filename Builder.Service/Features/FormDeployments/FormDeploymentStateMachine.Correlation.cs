using MassTransit;

namespace Builder.Service.Features.FormDeployments;

public sealed partial class FormDeploymentStateMachine
{
    private void CorrelateAnswers()
    {
        Correlate(() => VersionInstalled, m => m.FormDeploymentId, m => m.Environment);
        Correlate(() => VersionRejected, m => m.FormDeploymentId, m => m.Environment);
        Correlate(() => InstallationFailed, m => m.Message.FormDeploymentId, m => m.Message.Environment);
        Correlate(() => CancellationAnswered, m => m.FormDeploymentId, m => m.Environment);
        Correlate(() => CancellationFailed, m => m.Message.FormDeploymentId, m => m.Message.Environment);
    }

    private void Correlate<T>(System.Linq.Expressions.Expression<Func<Event<T>>> answer, Func<T, Guid> idOf, Func<T, string> environmentOf)
        where T : class =>
        Event(answer, e => e.CorrelateById(m => idOf(m.Message)).OnMissingInstance(m => m.ExecuteAsync(async context =>
        {
            LogUnmatched(typeof(T).Name, idOf(context.Message), environmentOf(context.Message));
            await UnmatchedAnswers.KeepAsync(context, idOf(context.Message), environmentOf(context.Message), _clock.GetUtcNow());
        })));

    [LoggerMessage(2102, LogLevel.Warning, "{Answer} came from environment {Environment} for the unknown deployment {FormDeploymentId}; it is kept for reconciliation")]
    private partial void LogUnmatched(string answer, Guid formDeploymentId, string environment);
}
