using System.Net;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;

namespace Tests.Messaging.SimpleNotificationService;

public class ErrorTests
{
    [Theory]
    [InlineData("InvalidParameter", typeof(InvalidParameterException))]
    [InlineData("ParameterValueInvalid", typeof(InvalidParameterValueException))]
    [InlineData("NotFound", typeof(NotFoundException))]
    [InlineData("AuthorizationError", typeof(AuthorizationErrorException))]
    [InlineData("BatchRequestTooLong", typeof(BatchRequestTooLongException))]
    [InlineData("AWS.SimpleNotificationService.TooManyEntriesInBatchRequest", typeof(TooManyEntriesInBatchRequestException))]
    [InlineData("FilterPolicyLimitExceeded", typeof(FilterPolicyLimitExceededException))]
    [InlineData("SomethingNew", typeof(AmazonSimpleNotificationServiceException))]
    public async Task Code_OfTheService_ChoosesTheException(string code, Type expected)
    {
        using var client = Clients.On(new CannedHttp(Clients.Error(HttpStatusCode.BadRequest, code, "why")));

        var exception = await Assert.ThrowsAnyAsync<AmazonSimpleNotificationServiceException>(
            () => client.GetTopicAttributesAsync("t", TestContext.Current.CancellationToken));

        Assert.IsType(expected, exception);
        Assert.Equal((code, "why", "r-2", HttpStatusCode.BadRequest, ErrorType.Sender),
            (exception.ErrorCode, exception.Message, exception.RequestId, exception.StatusCode, exception.ErrorType));
    }

    [Fact]
    public async Task Throttling_ThenSuccess_IsRetriedByTheSdk()
    {
        var http = new CannedHttp(Clients.Error(HttpStatusCode.TooManyRequests, "Throttled"), Clients.Ok("CreateTopic", "<TopicArn>t</TopicArn>"));
        using var client = Clients.On(http);

        var reply = await client.CreateTopicAsync("t", TestContext.Current.CancellationToken);

        Assert.Equal("t", reply.TopicArn);
        Assert.Equal(2, http.Requests.Count);
    }

    [Fact]
    public async Task FaultInsideTheService_Lasting_IsThrownAfterTheSdksTries()
    {
        var failure = Clients.Error(HttpStatusCode.InternalServerError, "InternalError", type: "Receiver");
        var http = new CannedHttp(failure, failure, failure);
        using var client = Clients.On(http);

        var exception = await Assert.ThrowsAsync<InternalErrorException>(() => client.CreateTopicAsync("t", TestContext.Current.CancellationToken));

        Assert.Equal(ErrorType.Receiver, exception.ErrorType);
        Assert.Equal(3, http.Requests.Count);
    }

    [Fact]
    public async Task ReplyThatIsNotXml_KeepsTheHttpStatus()
    {
        using var client = Clients.On(new CannedHttp((HttpStatusCode.RequestEntityTooLarge, "<html><br>too large")));

        var exception = await Assert.ThrowsAnyAsync<AmazonSimpleNotificationServiceException>(
            () => client.CreateTopicAsync("t", TestContext.Current.CancellationToken));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "RequestEntityTooLarge"), (exception.StatusCode, exception.ErrorCode));
    }
}
