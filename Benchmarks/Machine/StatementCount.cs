namespace Benchmarks.Machine;

/// <summary>Executions of statements.</summary>
/// <param name="Work">All but the others.</param>
/// <param name="Control">BEGIN, COMMIT and ROLLBACK.</param>
internal sealed record StatementCount(long Work, long Control);
