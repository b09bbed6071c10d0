using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>What an error reply of the service says.</summary>
internal sealed record ErrorReply(string Message, Exception? Inner, ErrorType Type, string Code, string? RequestId, HttpStatusCode Status);
