using Contracts;

namespace Security.Audit.Peers;

/// <summary>By the service's own queue.</summary>
internal sealed class AuditHeadsRequestedDefinition(AuditQueue queue) : AuditConsumerDefinition<AuditHeadsRequestedConsumer, AuditHeadsRequested>(queue);
