namespace Messaging.Operations.FailedMessages;

/// <summary>Somebody's wish that failed messages go back to where they came from, and how far it is.</summary>
public class MessageReturn
{
    /// <summary>Its id.</summary>
    public Guid Id { get; set; }

    /// <summary>Who asked for it.</summary>
    public string RequestedBy { get; set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset RequestedAt { get; set; }

    /// <summary>What was asked for: <c>all</c>, <c>group …</c> or <c>messages …</c>.</summary>
    public string Scope { get; set; } = "";

    /// <summary>Most messages in a second; null: as fast as it goes.</summary>
    public int? RatePerSecond { get; set; }

    /// <summary>How many messages it chose.</summary>
    public int Total { get; set; }

    /// <summary>How many are back.</summary>
    public int Returned { get; set; }

    /// <summary>How many could not go back; they wait again, with the reason.</summary>
    public int Refused { get; set; }

    /// <summary>Whether no more of them shall go back.</summary>
    public bool IsCancelled { get; set; }

    /// <summary>When the last was settled; null while some are under way.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Until when one process works on it.</summary>
    public DateTimeOffset LeaseUntil { get; set; }
}
