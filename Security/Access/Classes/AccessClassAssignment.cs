using ServiceDefaults;

namespace Security.Access;

/// <summary>Says that a form, or an item of it, is blinded: whoever lacks the access class sees neither value nor existence. Never deleted; ended where blinding ends.</summary>
public sealed class AccessClassAssignment : IRevisioned
{
    /// <summary>Longest <see cref="AccessClass"/>.</summary>
    internal const int ClassLength = 100;

    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>The study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The form.</summary>
    public required string FormOid { get; init; }

    /// <summary>The item in this form; null: the whole form.</summary>
    public string? ItemOid { get; init; }

    /// <summary>The class, by a name that gives nothing away: <c>unblinded-pharmacy</c>. Capitals count.</summary>
    public required string AccessClass { get; init; }

    /// <summary>When it was assigned.</summary>
    public required DateTimeOffset AssignedAt { get; init; }

    /// <summary><see cref="Actor.Id"/> of who assigned it.</summary>
    public required string AssignedBy { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it ended; null: it is in force.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary><see cref="Actor.Id"/> of who ended it.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>Why it ended.</summary>
    public string? EndReason { get; private set; }

    /// <inheritdoc/>
    public int Revision { get; set; }

    internal void End(DateTimeOffset at, string by, string reason) => (EndedAt, EndedBy, EndReason) = (at, by, reason);
}
