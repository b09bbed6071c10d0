using Amazon.SQS.Model;
using MassTransit.AmazonSqsTransport.Connection.Errors;
using MassTransit.AmazonSqsTransport.Receive.Leases;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Tests.Messaging.Leases;

/// <summary>A lease table on a clock of the test's own and a stub of the queue.</summary>
internal sealed class GivenLeases : IAsyncDisposable
{
    public static readonly TimeSpan Visibility = TimeSpan.FromSeconds(30);

    public GivenLeases(LeaseOptions? options = null) =>
        Table = new LeaseTable(Queue, options ?? new LeaseOptions { VisibilityTimeout = Visibility }, Clock, NullLogger.Instance);

    public FakeTimeProvider Clock { get; } = new();

    public StubQueue Queue { get; } = new();

    public LeaseTable Table { get; }

    public static Exception LostReceipt => new EntryFailedException("Changing", "q", "ReceiptHandleIsInvalid", "", senderFault: true);

    public static Exception NetworkFailure => new HttpRequestException("no network");

    public Lease Begin(string id = "m", string? receipt = null) =>
        Table.Begin(Message(id, receipt)) ?? throw new InvalidOperationException($"{id} is a duplicate.");

    public static Message Message(string id, string? receipt = null) => new() { MessageId = id, ReceiptHandle = receipt ?? $"{id}-1" };

    public ValueTask DisposeAsync() => Table.DisposeAsync();
}
