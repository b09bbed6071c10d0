namespace Tests.Messaging.Inbox;

/// <summary>What the consumer of the tests consumes.</summary>
public sealed record OrderSubmitted(int Number);
