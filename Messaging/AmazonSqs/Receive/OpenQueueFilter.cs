using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.AmazonSqsTransport.Receive.Moving;
using MassTransit.AmazonSqsTransport.Receive.Polling;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Receive;

/// <summary>Opens the queue and its subscriptions before the first receive, and removes them at the end when they are temporary.</summary>
internal sealed class OpenQueueFilter(AmazonSqsReceiveEndpointContext endpoint) : IFilter<ClientContext>
{
    private bool _isPurged;

    public async Task Send(ClientContext context, IPipe<ClientContext> next)
    {
        var client = endpoint.Client;
        // A queue that is not there is one that does not answer.
        if (!endpoint.Host.DeployTopologyOnly)
            ReceiveAges.Of(endpoint);
        var aws = ((EndpointClientContext)context).Connection.Aws;
        var queue = await OpenAsync(aws, context.CancellationToken).ConfigureAwait(false);
        AddMoveTransports(aws);
        context.GetOrAddPayload(() => queue);
        await next.Send(context).ConfigureAwait(false);
        if (endpoint.Settings.AutoDelete && client.Stopping.IsCancellationRequested)
            await RemoveAsync(aws, queue).ConfigureAwait(false);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("openQueue").Add("queueName", endpoint.Settings.QueueName);

    private async Task<QueueHandle> OpenAsync(AwsConnection aws, CancellationToken cancellationToken)
    {
        var queue = await FindAsync(aws, cancellationToken).ConfigureAwait(false);
        if (endpoint.Settings.PurgeOnStartup && !_isPurged)
        {
            await aws.PurgeAsync(queue, cancellationToken).ConfigureAwait(false);
            _isPurged = true;
        }
        return queue;
    }

    private async Task<QueueHandle> FindAsync(AwsConnection aws, CancellationToken cancellationToken)
    {
        try
        {
            return await aws.GetEndpointAsync(Declare.Queue(endpoint.Settings), endpoint.Endpoint.GetSubscriptions(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            TransportLog.ReceiveRefused(endpoint.LogContext.Logger, exception, endpoint.Settings.QueueName);
            throw;
        }
    }

    private void AddMoveTransports(AwsConnection aws)
    {
        var topology = endpoint.Endpoint.Topology.Send;
        var allow = endpoint.Host.Settings.AllowTransportHeader;
        var error = new ErrorTransport(new MoveTransport(aws, topology.GetErrorSettings(endpoint.Settings), allow));
        var skipped = new DeadLetterTransport(new MoveTransport(aws, topology.GetDeadLetterSettings(endpoint.Settings), allow));
        endpoint.AddOrUpdatePayload<IErrorTransport>(() => error, _ => error);
        endpoint.AddOrUpdatePayload<IDeadLetterTransport>(() => skipped, _ => skipped);
    }

    private async Task RemoveAsync(AwsConnection aws, QueueHandle queue)
    {
        var subscriptions = endpoint.Endpoint.GetSubscriptions();
        await aws.UnsubscribeAsync(queue, CancellationToken.None).ConfigureAwait(false);
        await aws.DeleteQueueAsync(queue, CancellationToken.None).ConfigureAwait(false);
        foreach (var topic in subscriptions.Select(subscription => subscription.Topic).Where(topic => topic.AutoDelete))
        {
            var handle = await aws.GetTopicAsync(topic, CancellationToken.None).ConfigureAwait(false);
            await aws.DeleteTopicAsync(handle, CancellationToken.None).ConfigureAwait(false);
        }
        TransportLogMessages.DeleteQueue(queue.Name);
    }
}
