using Messaging.Operations.FailedMessages;

namespace Tests.Messaging.Operations;

/// <summary>Where MassTransit sets messages aside.</summary>
public sealed class FailedQueueTests
{
    [Theory]
    [InlineData("builder", "builder_error", "builder_skipped")]
    [InlineData("cdms-uat.fifo", "cdms-uat_error.fifo", "cdms-uat_skipped.fifo")]
    public void Of_AQueue_NamesBothAsTheTransportDoes(string source, string errors, string skipped) =>
        Assert.Equal([new(errors, source, FailedMessageKind.Error), new(skipped, source, FailedMessageKind.Skipped)], FailedQueue.Of(source));
}
