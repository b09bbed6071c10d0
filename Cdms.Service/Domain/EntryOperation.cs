namespace Cdms.Service.Domain;

/// <summary>What somebody did in one go in one form, under an id that the device gave: sent again, it is answered as before and done once.</summary>
public sealed class EntryOperation
{
    /// <summary>The id that the device gave.</summary>
    public required Guid OperationId { get; init; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The subject.</summary>
    public required long SubjectId { get; init; }

    /// <summary>Who: <see cref="Security.Actor.Id"/>. The id is theirs alone.</summary>
    public required string ActorId { get; init; }

    /// <summary>SHA-256 of what was sent, lower-case hexadecimal: the id stands for this and nothing else.</summary>
    public required string RequestHash { get; init; }

    /// <summary>The clock of the device, UTC.</summary>
    public required DateTimeOffset DeviceTime { get; init; }

    /// <summary>Its offset from UTC, in minutes.</summary>
    public required int DeviceOffsetMinutes { get; init; }

    /// <summary>When the service took it, UTC: what orders operations.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The device's clock was ahead of the service's, or the operation is older than anybody waits to send one.</summary>
    public required bool IsClockDoubtful { get; init; }

    /// <summary>The access classes of the items that it enters: the answer names them.</summary>
    public string? AccessClass { get; init; }

    /// <summary>The import that brought it; null where somebody entered it.</summary>
    public Guid? ImportId { get; init; }

    /// <summary>The answer, JSON; given again when the operation comes again.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Keeps the answer.</summary>
    public void AnswerWith(string json) => Answer = json;
}
