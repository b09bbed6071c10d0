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
        : Sns(429, "Throttled", "Rate exceeded");

    // Sources: SNS API reference, common errors (AuthorizationError, HTTP 403); SQS API reference, common errors (AccessDeniedException).
    public static Reply Denied(AwsCall call) => call.IsSqs
        ? Sqs("AccessDenied", $"User is not authorized to perform: sqs:{call.Action} because no identity-based policy allows it", 403)
        : Sns(403, "AuthorizationError", $"User is not authorized to perform: SNS:{call.Action} because no identity-based policy allows it");

    public static Reply ReceiptExpired() => Sqs("ReceiptHandleIsInvalid", "The input receipt handle is invalid.");

    public static Reply SqsSuccess(JsonObject body) => Reply.Of(200, Json, body.ToJsonString());

    private static Reply Sns(int status, string code, string message) => Reply.Of(status, "text/xml", $"""
        <ErrorResponse xmlns="{SnsNamespace}">
          <Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error>
          <RequestId>{Guid.NewGuid()}</RequestId>
        </ErrorResponse>
        """);

    private static Reply Sqs(string code, string message, int status = 400) =>
        Reply.Of(status, Json, new JsonObject { ["__type"] = $"com.amazonaws.sqs#{code}", ["message"] = message }.ToJsonString()) with
        {
            Headers = [KeyValuePair.Create("x-amzn-query-error", $"AWS.SimpleQueueService.{code};Sender")],
        };
}
