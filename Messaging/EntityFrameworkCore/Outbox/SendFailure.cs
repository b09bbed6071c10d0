namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>A message that the broker did not take, and why.</summary>
internal sealed record SendFailure(OutboxMessage Message, Exception Exception);
