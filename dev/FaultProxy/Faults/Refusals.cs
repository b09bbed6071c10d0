using System.Text.Json.Nodes;
using FaultProxy.Calls;

namespace FaultProxy.Faults;

/// <summary>How SNS and SQS say no, each in its protocol.</summary>
internal static class Refusals
{
    public const string SnsNamespace = "http://sns.amazonaws.com/doc/2010-03-31/";
    private const string Json = "application/x-amz-json-1.0";

    // Sources: SNS API reference, common errors (ThrottledException, HTTP 429); SQS API reference, SendMessage (RequestThrottled, HTTP 400).
    public static Reply Throttled(AwsCall call) => call.IsSqs
        ? Sqs("RequestThrottled", "The request was denied due to request throttling.")
        : Reply.Of(429, "text/xml", $"""
            <ErrorResponse xmlns="{SnsNamespace}">
              <Error><Type>Sender</Type><Code>Throttled</Code><Message>Rate exceeded</Message></Error>
              <RequestId>{Guid.NewGuid()}</RequestId>
            </ErrorResponse>
            """);

    public static Reply ReceiptExpired() => Sqs("ReceiptHandleIsInvalid", "The input receipt handle is invalid.");

    public static Reply SqsSuccess(JsonObject body) => Reply.Of(200, Json, body.ToJsonString());

    private static Reply Sqs(string code, string message) =>
        Reply.Of(400, Json, new JsonObject { ["__type"] = $"com.amazonaws.sqs#{code}", ["message"] = message }.ToJsonString()) with
        {
            Headers = [KeyValuePair.Create("x-amzn-query-error", $"AWS.SimpleQueueService.{code};Sender")],
        };
}
