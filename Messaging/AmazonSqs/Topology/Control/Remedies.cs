using MassTransit.AmazonSqsTransport.Connection;
using Messaging.Operations.Topology;

namespace MassTransit.AmazonSqsTransport.Topology.Control;

/// <summary>What each kind of problem is about, and what to do about it.</summary>
internal static class Remedies
{
    private const string Made = "Run 'topology provision' with the rights of the policy Provision, or update the stack of 'topology export'.";
    private const string OfSubscription = "subscription of ", OfPolicy = "policy of ", OfTopic = "topic ", OfQueue = "queue ";

    /// <summary>The finding for a problem, by the words in which the transport tells it.</summary>
    /// <param name="problem">The piece, a colon, and what is wrong with it.</param>
    /// <param name="failureQueues">Names of the queues that nothing is consumed from.</param>
    public static TopologyFinding For(string problem, IReadOnlySet<string> failureQueues) => new(problem, Remedy(problem)) { Aspect = AspectOf(problem, failureQueues) };

    private static TopologyAspect AspectOf(string problem, IReadOnlySet<string> failureQueues) => problem switch
    {
        _ when problem.Contains($": {Encryption.KeyAttribute} is ", StringComparison.Ordinal) || problem.Contains(": SqsManagedSseEnabled is ", StringComparison.Ordinal) => TopologyAspect.Encryption,
        _ when problem.StartsWith(OfPolicy, StringComparison.Ordinal) => TopologyAspect.Policies,
        _ when problem.StartsWith(OfSubscription, StringComparison.Ordinal) => AspectOfSubscription(problem),
        _ when problem.StartsWith(OfTopic, StringComparison.Ordinal) => TopologyAspect.Topics,
        _ => failureQueues.Contains(NameOf(problem)) ? TopologyAspect.FailureQueues : TopologyAspect.Queues,
    };

    private static TopologyAspect AspectOfSubscription(string problem) =>
        problem.Contains(": FilterPolicy", StringComparison.Ordinal) ? TopologyAspect.Filters
        : problem.Contains(": RawMessageDelivery", StringComparison.Ordinal) ? TopologyAspect.RawDelivery
        : TopologyAspect.Subscriptions;

    private static string NameOf(string problem) => problem.Split(':')[0][OfQueue.Length..];

    private static string Remedy(string problem) => problem switch
    {
        _ when problem.EndsWith("none is declared", StringComparison.Ordinal) => "Messages that it does not match are lost: take the filter off the subscription.",
        _ when problem.StartsWith(OfSubscription, StringComparison.Ordinal) || problem.StartsWith(OfPolicy, StringComparison.Ordinal) => Made,
        _ when problem.Contains(": missing", StringComparison.Ordinal) => Made,
        _ when problem.Contains("Fifo", StringComparison.Ordinal) => "AWS never changes this: delete it when it is empty, then run 'topology provision'.",
        _ => "It exists, and 'topology provision' leaves what exists as it is: set the attribute there, or configure the service as it is.",
    };
}
