using MassTransit.AmazonSqsTransport.Configuration;
using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.AmazonSqsTransport.Connection.Provisioning;
using MassTransit.Transports;
using Messaging.Operations.Topology;
using Microsoft.Extensions.DependencyInjection;

namespace MassTransit.AmazonSqsTransport.Topology.Control;

/// <summary>The topology of a bus that is built and not started: by the same code that a start uses.</summary>
internal sealed class BusTopologyControl(IServiceProvider services, AmazonSqsHostConfiguration host) : IBusTopologyControl
{
    public TopologyDescription Describe() => Description.Of(Pieces(), host.Settings.Region.SystemName, host.Tuning.KmsKeyId);

    public async Task ProvisionAsync(CancellationToken cancellationToken) =>
        (await EnsureAsync(TopologyMode.Provision, cancellationToken).ConfigureAwait(false)).ThrowIfAny();

    public async Task<IReadOnlyList<TopologyFinding>> VerifyAsync(CancellationToken cancellationToken)
    {
        var problems = await EnsureAsync(TopologyMode.Verify, cancellationToken).ConfigureAwait(false);
        var failureQueues = Pieces().Endpoints.SelectMany(endpoint => endpoint.Moved.Concat(endpoint.Undelivered)).Select(queue => queue.Name).ToHashSet(StringComparer.Ordinal);
        return [.. problems.All.Select(problem => Remedies.For(problem, failureQueues))];
    }

    // What endpoints subscribe to is known only when the bus has been built.
    private BusPieces Pieces()
    {
        _ = services.GetServices<IBusInstance>().ToList();
        return BusPieces.Of(host);
    }

    private async Task<TopologyProblems> EnsureAsync(TopologyMode mode, CancellationToken cancellationToken)
    {
        var problems = new TopologyProblems();
        var pieces = Pieces();
        using var connection = host.Settings.CreateConnection();
        var options = new AwsConnectionOptions { Topology = mode, KmsKeyId = host.Tuning.KmsKeyId, RefusesForeignFilters = true };
        var aws = new AwsConnection(connection.SqsClient, connection.SnsClient, options, host.Clock, host.LoggerFactory);
        await using (aws.ConfigureAwait(false))
        {
            // Endpoints first: their queues tell the account, and with it the ARNs of topics.
            foreach (var endpoint in pieces.Endpoints)
                await GatherAsync(aws.GetEndpointAsync(endpoint.Queue, endpoint.Subscriptions, cancellationToken), problems).ConfigureAwait(false);
            foreach (var queue in pieces.Endpoints.SelectMany(endpoint => endpoint.Moved.Concat(endpoint.Undelivered)))
                await GatherAsync(aws.GetQueueAsync(queue, cancellationToken), problems).ConfigureAwait(false);
            foreach (var topic in pieces.Published)
                await GatherAsync(aws.GetTopicAsync(topic, cancellationToken), problems).ConfigureAwait(false);
        }
        return problems;
    }

    private static async Task GatherAsync(Task work, TopologyProblems problems)
    {
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (TopologyMismatchException mismatch)
        {
            problems.Add(mismatch);
        }
    }
}
