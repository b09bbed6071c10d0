using Messaging.Operations.Topology;
using Microsoft.Extensions.DependencyInjection;

namespace Operations.Doctor;

/// <summary>Queues, topics, subscriptions, their policies, filters, raw delivery and encryption, and the queues for what fails.</summary>
internal sealed class TopologyCheck : IDoctorCheck
{
    public string What => "queues and topics";

    public async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<IBusTopologyControl>() is not { } control)
            return [new(What, "none: the bus is inside this process, and what it carries is gone when it ends.")];
        var findings = await control.VerifyAsync(cancellationToken);
        var topology = control.Describe();
        return findings.Count > 0
            ? [.. findings.Select(finding => new Finding(What, $"{finding.Problem}.", finding.Remedy))]
            : [new(What, $"{topology.Queues.Count} queues, {topology.Topics.Count} topics and {topology.Subscriptions.Count} subscriptions are as this version needs them.")];
    }
}
