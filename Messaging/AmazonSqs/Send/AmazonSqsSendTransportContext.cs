using MassTransit.AmazonSqsTransport.Configuration;
using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Send;

/// <summary>Serializes messages, chooses their attributes, and hands them to a queue or topic.</summary>
internal sealed class AmazonSqsSendTransportContext(
    AmazonSqsHostConfiguration host, ReceiveEndpointContext endpoint, IDestination destination) :
    BaseSendTransportContext(host, endpoint.Serialization), SendTransportContext<ConnectionContext>
{
    public override string EntityName => destination.Name;
    public override string ActivitySystem => "aws_sqs";

    public override async Task<SendContext<T>> CreateSendContext<T>(T message, IPipe<SendContext<T>> pipe, CancellationToken cancellationToken)
    {
        var context = new AmazonSqsMessageSendContext<T>(message, cancellationToken);
        await pipe.Send(context).ConfigureAwait(false);
        return context;
    }

    public Task<SendContext<T>> CreateSendContext<T>(ConnectionContext context, T message, IPipe<SendContext<T>> pipe,
        CancellationToken cancellationToken)
        where T : class => CreateSendContext(message, pipe, cancellationToken);

    public Task Send(IPipe<ConnectionContext> pipe, CancellationToken cancellationToken = default) => pipe.Send(host.Connection.Context);

    public Task Send<T>(ConnectionContext transportContext, SendContext<T> sendContext)
        where T : class
    {
        sendContext.CancellationToken.ThrowIfCancellationRequested();
        var context = (AmazonSqsMessageSendContext<T>)sendContext;
        var plan = destination.PlanDelay(context.Delay, host.Tuning.DelayHop, host.Clock.GetUtcNow());
        var (groupId, deduplicationId) = Fifo.IsFifo(destination.Name)
            ? FifoRedelivery.Complete(context, context.GroupId, context.DeduplicationId)
            : (context.GroupId, context.DeduplicationId);
        var entry = new OutgoingEntry(context.Body.GetString(), SelectAttributes(context, plan))
        {
            GroupId = groupId,
            DeduplicationId = deduplicationId,
            Delay = plan.QueueDelay,
        };
        return destination.SendAsync(((AwsConnectionContext)transportContext).Aws, entry, context.CancellationToken);
    }

    public void Probe(ProbeContext context) => context.Add("entityName", destination.Name);

    private IReadOnlyDictionary<string, string> SelectAttributes<T>(AmazonSqsMessageSendContext<T> context, DelayPlan plan)
        where T : class
    {
        var selection = new AttributeSelection(host.Settings.AllowTransportHeader);
        if (plan.DueAt is { } dueAt)
            selection.Require(MessageHeaderNames.DelayUntil, DelayPlan.Format(dueAt));
        selection.Add(MessageHeaderNames.ContentType, context.ContentType?.ToString());
        selection.Add(MessageHeaderNames.CorrelationId, context.CorrelationId);
        selection.AddHeaders(context.Headers.GetAll());
        if (selection.LeftInEnvelope.Count > 0)
            TransportLog.HeadersLeftInEnvelope(LogContext.Logger, destination.Name, string.Join(", ", selection.LeftInEnvelope));
        return selection.Attributes;
    }
}
