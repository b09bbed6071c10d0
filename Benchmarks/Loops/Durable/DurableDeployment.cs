using Benchmarks.Studies;

namespace Benchmarks.Loops.Durable;

/// <summary>A deployment as its request begins it.</summary>
internal sealed record DurableDeployment(Guid Id, FormAddress Form, string Hash, byte[] Definition, string ChangeReason, DateTimeOffset SentAt);
