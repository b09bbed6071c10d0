using System.Net;
using Amazon.SimpleNotificationService.Model;

namespace Tests.Messaging.SimpleNotificationService;

public class RequestTests
{
    [Fact]
    public async Task PublishBatch_WithAttributesAndGroup_WritesTheQueryProtocol()
    {
        var http = new CannedHttp(Clients.Ok("PublishBatch"));
        using var client = Clients.On(http);

        await client.PublishBatchAsync(new PublishBatchRequest
        {
            TopicArn = "arn:aws:sns:eu-central-1:1:t.fifo",
            PublishBatchRequestEntries =
            [
                new() { Id = "0", Message = "a&b=ü\n", MessageGroupId = "g", MessageDeduplicationId = "d", MessageAttributes = Attributes() },
                new() { Id = "1", Message = "+ %" },
            ],
        }, TestContext.Current.CancellationToken);

        Assert.Equal(
        [
            "Action=PublishBatch",
            "PublishBatchRequestEntries.member.1.Id=0",
            "PublishBatchRequestEntries.member.1.Message=a&b=ü\n",
            "PublishBatchRequestEntries.member.1.MessageAttributes.entry.1.Name=Content-Type",
            "PublishBatchRequestEntries.member.1.MessageAttributes.entry.1.Value.DataType=String",
            "PublishBatchRequestEntries.member.1.MessageAttributes.entry.1.Value.StringValue=text/plain",
            "PublishBatchRequestEntries.member.1.MessageAttributes.entry.2.Name=Blob",
            "PublishBatchRequestEntries.member.1.MessageAttributes.entry.2.Value.BinaryValue=AQID",
            "PublishBatchRequestEntries.member.1.MessageAttributes.entry.2.Value.DataType=Binary",
            "PublishBatchRequestEntries.member.1.MessageDeduplicationId=d",
            "PublishBatchRequestEntries.member.1.MessageGroupId=g",
            "PublishBatchRequestEntries.member.2.Id=1",
            "PublishBatchRequestEntries.member.2.Message=+ %",
            "TopicArn=arn:aws:sns:eu-central-1:1:t.fifo",
            "Version=2010-03-31",
        ], Assert.Single(http.Requests).Form);
    }

    [Fact]
    public async Task CreateTopic_WithAttributesAndTags_WritesMapAndList()
    {
        var http = new CannedHttp(Clients.Ok("CreateTopic", "<TopicArn>arn:t</TopicArn>"));
        using var client = Clients.On(http);

        var reply = await client.CreateTopicAsync(new CreateTopicRequest("t.fifo")
        {
            Attributes = new() { ["FifoTopic"] = "true" },
            Tags = [new() { Key = "team", Value = "forms" }, new() { Key = "empty", Value = "" }],
        }, TestContext.Current.CancellationToken);

        Assert.Equal("arn:t", reply.TopicArn);
        Assert.Equal("r-1", reply.ResponseMetadata.RequestId);
        Assert.Equal(
        [
            "Action=CreateTopic", "Attributes.entry.1.key=FifoTopic", "Attributes.entry.1.value=true", "Name=t.fifo",
            "Tags.member.1.Key=team", "Tags.member.1.Value=forms", "Tags.member.2.Key=empty", "Tags.member.2.Value=", "Version=2010-03-31",
        ], Assert.Single(http.Requests).Form);
    }

    [Fact]
    public async Task AnyAction_IsPostedSignedWithVersion4ForTheService()
    {
        var http = new CannedHttp(Clients.Ok("Subscribe", "<SubscriptionArn>arn:s</SubscriptionArn>"));
        using var client = Clients.On(http);

        var reply = await client.SubscribeAsync(
            new SubscribeRequest { TopicArn = "arn:t", Protocol = "sqs", Endpoint = "arn:q", ReturnSubscriptionArn = true }, TestContext.Current.CancellationToken);

        var request = Assert.Single(http.Requests);
        Assert.Equal("arn:s", reply.SubscriptionArn);
        Assert.Equal(HttpStatusCode.OK, reply.HttpStatusCode);
        Assert.Equal("https://sns.eu-central-1.amazonaws.com/", request.Uri.AbsoluteUri);
        Assert.StartsWith("application/x-www-form-urlencoded", request.ContentType, StringComparison.Ordinal);
        Assert.Matches("^AWS4-HMAC-SHA256 Credential=key/[0-9]{8}/eu-central-1/sns/aws4_request,", request.Headers["Authorization"]);
        Assert.Contains("ReturnSubscriptionArn=true", request.Form);
    }

    private static Dictionary<string, MessageAttributeValue> Attributes() => new()
    {
        ["Content-Type"] = new() { DataType = "String", StringValue = "text/plain" },
        ["Blob"] = new() { DataType = "Binary", BinaryValue = new MemoryStream([1, 2, 3]) },
    };
}
