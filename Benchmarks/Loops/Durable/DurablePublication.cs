namespace Benchmarks.Loops.Durable;

/// <summary>A deployment that is committed, and its message, known by the id of its outbox.</summary>
internal sealed record DurablePublication(Guid DeploymentId, Outgoing Message);
