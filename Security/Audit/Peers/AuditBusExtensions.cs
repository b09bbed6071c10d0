using Contracts;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Security.Audit.Peers;
using ServiceDefaults;

namespace Security.Audit;

/// <summary>The part of the audit trail that goes over the bus.</summary>
public static class AuditBusExtensions
{
    /// <summary>Adds the consumers by which services keep the heads of each other's audit trails.</summary>
    /// <param name="bus">The registration of the service's bus.</param>
    /// <param name="queueName">The service's own queue: <c>builder</c>, <c>cdms-uat</c>.</param>
    public static void AddAuditConsumers(this IBusRegistrationConfigurator bus, string queueName)
    {
        bus.AddSingleton(new AuditQueue(queueName));
        bus.AddPublishedMessages(typeof(AuditBlocksSealed), typeof(AuditHeadsRequested), typeof(AuditHeadsReported));
        bus.AddConsumer<AuditBlocksSealedConsumer, AuditBlocksSealedDefinition>();
        bus.AddConsumer<AuditHeadsRequestedConsumer, AuditHeadsRequestedDefinition>();
        bus.AddConsumer<AuditHeadsReportedConsumer, AuditHeadsReportedDefinition>();
    }
}
