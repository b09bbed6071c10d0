using System.Security.Cryptography;
using System.Text;

namespace Messaging.Operations.FailedMessages;

/// <summary>What messages have in common that failed for one cause.</summary>
internal static class GroupKey
{
    public static string Of(FailedMessage message)
    {
        // Texts of exceptions name ids and times, which would give each message a group of its own; where nothing else is known they must do.
        var cause = message is { ExceptionType: "", Frame: "" } ? message.Reason : $"{message.ExceptionType}\n{message.Frame}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{message.Kind}\n{message.Queue}\n{message.MessageType}\n{cause}")));
    }
}
