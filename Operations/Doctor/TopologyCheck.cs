using Messaging.Operations.Topology;
using Microsoft.Extensions.DependencyInjection;

namespace Operations.Doctor;

/// <summary>Queues, the queues for what fails, topics, subscriptions, their policies, raw delivery, filters and encryption: a line each.</summary>
internal sealed class TopologyCheck : IDoctorCheck
{
    private static readonly TopologyAspect[] Pieces = [TopologyAspect.Queues, TopologyAspect.Topics, TopologyAspect.Subscriptions];

    public string What => "queues and topics";

    public async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<IBusTopologyControl>() is not { } control)
            return [new(What, "none: the bus is inside this process, and what it carries is gone when it ends.")];
        var findings = (await control.VerifyAsync(cancellationToken)).ToLookup(finding => finding.Aspect);
        var topology = control.Describe();
        var isWhole = !Pieces.Any(findings.Contains);
        return [.. Enum.GetValues<TopologyAspect>().SelectMany(aspect => Lines(aspect, [.. findings[aspect]], topology, isWhole))];
    }

    private static IEnumerable<Finding> Lines(TopologyAspect aspect, IReadOnlyList<TopologyFinding> findings, TopologyDescription topology, bool isWhole)
    {
        var what = NameOf(aspect);
        foreach (var finding in findings)
            yield return new(what, $"{finding.Problem}.", finding.Remedy);
        if (findings.Count > 0)
            yield break;
        // What hangs on a piece that is missing or different was not looked at.
        if (aspect is TopologyAspect.Policies or TopologyAspect.RawDelivery or TopologyAspect.Filters && !isWhole)
            yield return new(what, "cannot be judged yet.", "Mend queues, topics and subscriptions first, then look again.");
        else
            yield return new(what, WellOf(aspect, topology));
    }

    private static string NameOf(TopologyAspect aspect) => aspect switch
    {
        TopologyAspect.Queues => "queues",
        TopologyAspect.FailureQueues => "error queues",
        TopologyAspect.Topics => "topics",
        TopologyAspect.Policies => "queue policies",
        TopologyAspect.Subscriptions => "subscriptions",
        TopologyAspect.RawDelivery => "raw delivery",
        TopologyAspect.Filters => "filter policies",
        _ => "encryption",
    };

    private static string WellOf(TopologyAspect aspect, TopologyDescription topology) => aspect switch
    {
        TopologyAspect.Queues => $"{Names(topology, QueueUse.Input)}: there, as configured.",
        TopologyAspect.FailureQueues => $"{Names(topology, QueueUse.Moved, QueueUse.Undelivered)}: there, as configured.",
        TopologyAspect.Topics => $"{topology.Topics.Count}: there, as configured.",
        TopologyAspect.Policies => "every topic may send to the queues that hear it.",
        TopologyAspect.Subscriptions => $"{topology.Subscriptions.Count}: there, as configured.",
        TopologyAspect.RawDelivery => $"on, at {Count(topology, "RawMessageDelivery")} of {topology.Subscriptions.Count} subscriptions, as configured.",
        TopologyAspect.Filters => $"{Count(topology, "FilterPolicy")} of {topology.Subscriptions.Count} subscriptions filter, as configured; no other does.",
        // Neither service tells whether a key is enabled and its policy lets SNS in: that shows when a message is sent.
        _ => topology.KmsKeyId is { } key
            ? $"every queue and topic names the key {key}. Whether SNS may use it shows with the first message (docs/topology.md, Encryption)."
            : "by SQS with a key of its own: Messaging:AmazonSqs:KmsKeyId names none.",
    };

    private static string Names(TopologyDescription topology, params QueueUse[] uses) => string.Join(", ", topology.Queues.Where(queue => uses.Contains(queue.Use)).Select(queue => queue.Name));

    private static int Count(TopologyDescription topology, string attribute) => topology.Subscriptions.Count(subscription => subscription.Attributes.GetValueOrDefault(attribute) is not (null or "false"));
}
