using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.SQS.Model;
using MassTransit;
using MassTransit.AmazonSqsTransport.Connection.Errors;

namespace Tests.Messaging.Connection;

public class AwsErrorsTests
{
    public static TheoryData<Exception, bool> Failures => new()
    {
        { new HttpRequestException("refused", new SocketException()), true },
        { new TimeoutException(), true },
        { Service("RequestThrottled", HttpStatusCode.BadRequest), true },
        { Service("InternalError", HttpStatusCode.InternalServerError), true },
        { Service("ServiceUnavailable", HttpStatusCode.ServiceUnavailable), true },
        { new AmazonServiceException("not reached", new HttpRequestException()), true },
        { new EntryFailedException("Sending", "q", "InternalError", "", senderFault: false), true },
        { new EntryFailedException("Sending", "q", "RequestThrottled", "", senderFault: true), true },
        { new EntryFailedException("Sending", "q", "InvalidMessageContents", "", senderFault: true), false },
        { Service("AccessDenied", HttpStatusCode.Forbidden), false },
        { Service("QueueDoesNotExist", HttpStatusCode.BadRequest), false },
        { new AmazonClientException("no credentials"), false },
        { new MessageRefusedException("too large"), false },
        { new ConnectionException("gone", isTransient: true), true },
        { new InvalidOperationException(), false },
    };

    [Theory, MemberData(nameof(Failures))]
    public void IsTransient_ByFailure(Exception exception, bool expected) => Assert.Equal(expected, AwsErrors.IsTransient(exception));

    [Fact]
    public void IsLostReceipt_OfGoneMessages_ButNotOfNetworkFailures()
    {
        Assert.True(AwsErrors.IsLostReceipt(new EntryFailedException("Changing", "q", "ReceiptHandleIsInvalid", "", senderFault: true)));
        Assert.True(AwsErrors.IsLostReceipt(new EntryFailedException("Changing", "q", "MessageNotInflight", "", senderFault: true)));
        Assert.True(AwsErrors.IsLostReceipt(new QueueDoesNotExistException("gone") { ErrorCode = "QueueDoesNotExist" }));
        Assert.False(AwsErrors.IsLostReceipt(new TimeoutException()));
    }

    [Fact]
    public void ConnectionExceptions_TellWhetherTryingAgainHelps()
    {
        Assert.True(new AmazonSqsConnectionException("no", new TimeoutException()).IsTransient);
        Assert.False(new AmazonSqsConnectException("no", Service("AccessDenied", HttpStatusCode.Forbidden)).IsTransient);
    }

    private static AmazonServiceException Service(string code, HttpStatusCode status) => new("failed", ErrorType.Sender, code, "r", status);
}
