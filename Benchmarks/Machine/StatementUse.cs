namespace Benchmarks.Machine;

/// <summary>What PostgreSQL did for one statement.</summary>
/// <param name="Calls">Executions.</param>
/// <param name="PlanMilliseconds">Time spent planning; 0 unless the server tracks it.</param>
/// <param name="ExecuteMilliseconds">Time spent executing, waits for locks included, the flush at a commit not.</param>
internal sealed record StatementUse(long Calls, double PlanMilliseconds, double ExecuteMilliseconds)
{
    /// <summary>What was added since <paramref name="before"/>, for each of <paramref name="count"/> deployments.</summary>
    public (double Calls, double PlanMilliseconds, double ExecuteMilliseconds) Since(StatementUse before, int count) =>
        ((double)(Calls - before.Calls) / count, (PlanMilliseconds - before.PlanMilliseconds) / count, (ExecuteMilliseconds - before.ExecuteMilliseconds) / count);
}
