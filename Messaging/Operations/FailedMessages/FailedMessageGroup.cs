namespace Messaging.Operations.FailedMessages;

/// <summary>Messages that failed for one cause.</summary>
/// <param name="Key">64 hexadecimal digits.</param>
/// <param name="Kind">Where they were set aside.</param>
/// <param name="Queue">Where they go back to.</param>
/// <param name="MessageType">Their type.</param>
/// <param name="ExceptionType">Full name of the exception; empty where it is not known.</param>
/// <param name="Frame">Where it was thrown; empty where it is not known.</param>
/// <param name="Reason">The text of the first.</param>
/// <param name="Count">How many.</param>
/// <param name="OldestAt">When the first failed.</param>
/// <param name="NewestAt">When the last failed.</param>
public sealed record FailedMessageGroup(
    string Key, FailedMessageKind Kind, string Queue, string MessageType, string ExceptionType, string Frame, string Reason, int Count, DateTimeOffset OldestAt, DateTimeOffset NewestAt);
