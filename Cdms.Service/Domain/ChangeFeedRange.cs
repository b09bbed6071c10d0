namespace Cdms.Service.Domain;

/// <summary>A part of the change feed of a study: some changes of one form, in order. Made when the feed is read, after they are committed; so no number is ever given below one that was read.</summary>
public sealed class ChangeFeedRange
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>Counts the parts of the study's feed: 1, 2, 3 ….</summary>
    public required long Number { get; init; }

    /// <summary>The form.</summary>
    public required long FormInstanceId { get; init; }

    /// <summary>Number of the first change.</summary>
    public required int FirstChange { get; init; }

    /// <summary>Number of the last change.</summary>
    public required int LastChange { get; init; }
}
