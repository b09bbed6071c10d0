using Contracts;

namespace Security.Audit.Peers;

/// <summary>By the service's own queue.</summary>
internal sealed class AuditHeadsReportedDefinition(AuditQueue queue) : AuditConsumerDefinition<AuditHeadsReportedConsumer, AuditHeadsReported>(queue);
