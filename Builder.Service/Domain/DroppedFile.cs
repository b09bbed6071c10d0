namespace Builder.Service.Domain;

/// <summary>A file that was put into the drop folder, and what became of it.</summary>
public sealed class DroppedFile
{
    public long Id { get; private set; }
    public required string Bucket { get; init; }

    /// <summary>The key, decoded.</summary>
    public required string Key { get; init; }

    /// <summary>Where the bucket keeps versions.</summary>
    public required string? VersionId { get; init; }
    public required string? ETag { get; init; }

    /// <summary>Bytes.</summary>
    public required long? Size { get; init; }

    /// <summary>Orders the events of one key; empty where S3 gave none.</summary>
    public required string Sequencer { get; init; }

    /// <summary>SHA-256 of bucket and key, which are too long for an index.</summary>
    public required string ObjectHash { get; init; }

    /// <summary>SHA-256 of all that tells the event from others: what is delivered twice is taken once.</summary>
    public required string EventHash { get; init; }

    /// <summary>The principal that put it there, as AWS names it.</summary>
    public required string? PutBy { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>One of <see cref="DroppedFileOutcome"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The one study it is of; empty: of several, or nobody could tell.</summary>
    public required string StudyOid { get; init; }

    /// <summary>A lasting code for why it was refused.</summary>
    public string? Code { get; init; }

    /// <summary>What is wrong with it.</summary>
    public string? Detail { get; init; }

    /// <summary>What to do about it.</summary>
    public string? Remedy { get; init; }

    /// <summary>What was found in it, as JSON; null where it could not be read that far.</summary>
    public string? Report { get; init; }
}
