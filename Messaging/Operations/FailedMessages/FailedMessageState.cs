namespace Messaging.Operations.FailedMessages;

/// <summary>What has become of a failed message.</summary>
public enum FailedMessageState
{
    /// <summary>It waits for somebody to decide.</summary>
    Waiting,

    /// <summary>A return has chosen it; it goes back soon.</summary>
    Returning,

    /// <summary>It went back to where it came from. If it fails again, it comes here again as another row with the same message id.</summary>
    Returned,

    /// <summary>Somebody decided, with a note, that it shall not go back.</summary>
    Archived,
}
