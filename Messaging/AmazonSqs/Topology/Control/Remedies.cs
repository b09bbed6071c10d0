using Messaging.Operations.Topology;

namespace MassTransit.AmazonSqsTransport.Topology.Control;

/// <summary>What to do about each kind of problem.</summary>
internal static class Remedies
{
    private const string Made = "Run 'topology provision' with the rights of the policy Provision, or update the stack of 'topology export'.";

    public static TopologyFinding For(string problem) => new(problem, Remedy(problem));

    private static string Remedy(string problem) => problem switch
    {
        _ when problem.StartsWith("subscription of ", StringComparison.Ordinal) || problem.StartsWith("policy of ", StringComparison.Ordinal) => Made,
        _ when problem.Contains(": missing", StringComparison.Ordinal) => Made,
        _ when problem.Contains("Fifo", StringComparison.Ordinal) => "AWS never changes this: delete it when it is empty, then run 'topology provision'.",
        _ => "It exists, and 'topology provision' leaves what exists as it is: set the attribute there, or configure the service as it is.",
    };
}
