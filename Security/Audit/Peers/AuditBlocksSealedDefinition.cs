using Contracts;

namespace Security.Audit.Peers;

/// <summary>By the service's own queue.</summary>
internal sealed class AuditBlocksSealedDefinition(AuditQueue queue) : AuditConsumerDefinition<AuditBlocksSealedConsumer, AuditBlocksSealed>(queue);
