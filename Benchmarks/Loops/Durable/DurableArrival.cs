using Benchmarks.Studies;

namespace Benchmarks.Loops.Durable;

/// <summary>What a received message says.</summary>
/// <param name="MessageId">By which it is known if it comes again.</param>
/// <param name="Definition">Canonical JSON; empty in an answer.</param>
internal sealed record DurableArrival(Guid MessageId, Guid DeploymentId, FormAddress Form, string Hash, byte[] Definition);
