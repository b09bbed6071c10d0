using System.Globalization;
using Amazon.SQS;
using Amazon.SQS.Model;
using MassTransit.AmazonSqsTransport.Connection.Batching;
using MassTransit.AmazonSqsTransport.Connection.Errors;
using MassTransit.AmazonSqsTransport.Receive.Leases;

namespace MassTransit.AmazonSqsTransport.Connection;

/// <summary>A queue that exists, and what one does with it. Safe for use by many threads; calls for single messages share batches.</summary>
internal sealed class QueueHandle : ILeaseOperations, IAsyncDisposable
{
    private static readonly List<string> All = ["All"];

    private readonly IAmazonSQS _sqs;
    private readonly QueueFacts _facts;
    private readonly Batcher<OutgoingEntry> _sends;
    private readonly Batcher<string> _deletes;
    private readonly Batcher<VisibilityChange> _visibilities;

    public QueueHandle(IAmazonSQS sqs, QueueFacts facts, AwsConnectionOptions options, TimeProvider clock)
    {
        (_sqs, _facts) = (sqs, facts);
        SendLimits = BatchLimits.Send(facts.MaximumMessageSize, options.Batching.BatchesInFlight);
        var actions = new QueueBatches(sqs, facts);
        var receipts = BatchLimits.Receipts(options.Batching.BatchesInFlight);
        // In real time: a clock that somebody holds must keep neither messages from going and being deleted, nor an endpoint from stopping.
        _sends = new Batcher<OutgoingEntry>(SendLimits, options.Batching, actions.SendAsync, TimeProvider.System, IsFifo ? entry => entry.GroupId : null);
        // A group of a FIFO queue shows its next messages only when these are gone: there a delete is urgent.
        var urgent = options.Batching with { Gathering = TimeSpan.Zero };
        var deleting = urgent with { Linger = IsFifo ? TimeSpan.Zero : options.DeleteLinger };
        _deletes = new Batcher<string>(receipts, deleting, actions.DeleteAsync, TimeProvider.System);
        _visibilities = new Batcher<VisibilityChange>(receipts, urgent, actions.ChangeVisibilityAsync, clock);
    }

    /// <summary>Name of the queue.</summary>
    public string Name => _facts.Name;

    /// <summary>Address for the calls of the SDK.</summary>
    public string Url => _facts.Url;

    /// <summary>ARN of the queue.</summary>
    public string Arn => _facts.Arn;

    /// <summary>True when the queue is first-in-first-out.</summary>
    public bool IsFifo => Fifo.IsFifo(Name);

    /// <summary>How long a received message stays invisible, as the queue has it.</summary>
    public TimeSpan VisibilityTimeout => _facts.VisibilityTimeout;

    /// <summary>Every attribute of the queue, as it was when the handle was made.</summary>
    public IReadOnlyDictionary<string, string> Attributes => _facts.Attributes;

    /// <summary>Tags of the declaration that the handle was made from.</summary>
    public IReadOnlyDictionary<string, string> Tags => _facts.Tags;

    /// <summary>How large a message and a batch may be.</summary>
    public BatchLimits SendLimits { get; }

    /// <summary>True once the service has said that the queue does not exist; the connection then makes a new handle.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Declares another queue, such as the error queue, with this one's attributes and tags: those that may be set, without policies and redrive.</summary>
    public QueueDeclaration DeclareAlike(string name) =>
        new(name) { Attributes = Provisioning.QueueAttributes.Settable(Attributes), Tags = Tags };

    /// <summary>Sends one message; ends when SQS has it.</summary>
    /// <exception cref="MessageRefusedException">The message can never be sent as it is; nothing was called.</exception>
    public async Task SendAsync(OutgoingEntry entry, CancellationToken cancellationToken)
    {
        EntryRules.CheckDelivery(entry, $"queue {Name}", IsFifo);
        var size = EntryRules.Check(entry, $"queue {Name}", SendLimits.EntryBytes);
        await WatchAsync(_sends.AddAsync(entry, size, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>One long poll.</summary>
    /// <param name="maxMessages">1 to 10.</param>
    /// <param name="wait">0 to 20 seconds.</param>
    /// <param name="cancellationToken">Cuts the poll short. Messages that are on their way then stay invisible: to stop, better let the poll end.</param>
    public async Task<IReadOnlyList<Message>> ReceiveAsync(int maxMessages, TimeSpan wait, CancellationToken cancellationToken)
    {
        var request = new ReceiveMessageRequest(Url)
        {
            MaxNumberOfMessages = Math.Clamp(maxMessages, 1, BatchLimits.Entries),
            WaitTimeSeconds = Math.Clamp((int)wait.TotalSeconds, 0, 20),
            MessageSystemAttributeNames = All,
            MessageAttributeNames = All,
        };
        var poll = _sqs.ReceiveMessageAsync(request, cancellationToken);
        await WatchAsync(poll).ConfigureAwait(false);
        return (await poll.ConfigureAwait(false)).Messages ?? [];
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string receiptHandle, CancellationToken cancellationToken) =>
        WatchAsync(_deletes.AddAsync(receiptHandle, 0, cancellationToken));

    /// <inheritdoc/>
    public Task ChangeVisibilityAsync(string receiptHandle, TimeSpan visibility, CancellationToken cancellationToken) =>
        WatchAsync(_visibilities.AddAsync(new VisibilityChange(receiptHandle, visibility), 0, cancellationToken));

    /// <summary>Messages that the queue holds, about: waiting, in flight and delayed together.</summary>
    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        var reply = await _sqs.GetQueueAttributesAsync(Url, All, cancellationToken).ConfigureAwait(false);
        return reply.Attributes.Where(attribute => attribute.Key.StartsWith("ApproximateNumberOfMessages", StringComparison.Ordinal))
            .Sum(attribute => long.Parse(attribute.Value, CultureInfo.InvariantCulture));
    }

    /// <summary>Refuses further work and ends when what waits has gone out.</summary>
    public async ValueTask DisposeAsync()
    {
        await _sends.DisposeAsync().ConfigureAwait(false);
        await _visibilities.DisposeAsync().ConfigureAwait(false);
        await _deletes.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WatchAsync(Task work)
    {
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (Exception exception) when (AwsErrors.IsMissing(exception))
        {
            IsGone = true;
            throw;
        }
    }
}
