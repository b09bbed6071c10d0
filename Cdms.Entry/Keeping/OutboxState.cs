using Cdms.Entry.Api;

namespace Cdms.Entry.Keeping;

/// <summary>Where the sending of what was entered stands.</summary>
public enum OutboxState
{
    /// <summary>The service has all of it.</summary>
    Sent,

    /// <summary>Some of it is on its way.</summary>
    Unsent,

    /// <summary>Nobody answers.</summary>
    Offline,

    /// <summary>Nobody is signed in any more.</summary>
    SignedOut,

    /// <summary>Somebody else is signed in than who entered it.</summary>
    Another,

    /// <summary>The service does not take something.</summary>
    Refused,
}

/// <summary>What the service acknowledged, and what came of it.</summary>
public sealed class AnsweredEventArgs(QueuedOperation operation, OperationAnswer answer) : EventArgs
{
    public QueuedOperation Operation => operation;

    public OperationAnswer Answer => answer;
}

/// <summary>Which subject.</summary>
public sealed record SubjectName(string StudyOid, string SubjectKey)
{
    public static SubjectName Of(QueuedOperation operation) => new(operation.StudyOid, operation.SubjectKey);
}
