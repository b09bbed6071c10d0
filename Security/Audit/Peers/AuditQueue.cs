namespace Security.Audit.Peers;

/// <summary>The queue of the service, on which the messages about audit trails arrive too.</summary>
/// <param name="Name">The queue's name.</param>
internal sealed record AuditQueue(string Name);
