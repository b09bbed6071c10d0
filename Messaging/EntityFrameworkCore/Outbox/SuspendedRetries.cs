using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>
/// Runs work in a transaction of ours although the context has a retrying execution strategy: that strategy is suspended while the work runs, because
/// a retry here means the whole message again, in a new scope, and not the last statement.
/// </summary>
internal sealed class SuspendedRetries : ExecutionStrategy
{
    // A strategy without retries would not make the context's own one stand back.
    private SuspendedRetries(DbContext context)
        : base(context, maxRetryCount: 1, maxRetryDelay: TimeSpan.Zero)
    {
    }

    public static Task<TResult> RunAsync<TResult>(DbContext context, Func<Task<TResult>> work) => new SuspendedRetries(context)
        .ExecuteAsync(work, (_, state, _) => state(), verifySucceeded: null, CancellationToken.None);

    protected override bool ShouldRetryOn(Exception exception) => false;
}
