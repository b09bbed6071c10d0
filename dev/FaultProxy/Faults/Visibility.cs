using System.Text.Json.Nodes;
using FaultProxy.Calls;

namespace FaultProxy.Faults;

/// <summary>Calls that show a received message again.</summary>
internal static class Visibility
{
    public static AwsCall Change(AwsCall call, JsonObject request, string receiptHandle, int seconds) =>
        call.ToSqs("ChangeMessageVisibility", new JsonObject
        {
            ["QueueUrl"] = request["QueueUrl"]?.GetValue<string>(),
            ["ReceiptHandle"] = receiptHandle,
            ["VisibilityTimeout"] = seconds,
        }.ToJsonString());
}
