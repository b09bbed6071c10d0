using ServiceDefaults;

namespace Security.Audit.Redaction;

/// <summary>That a payload of the trail is to be replaced, because it holds personal data entered by mistake: asked for by one person, approved by another.</summary>
public sealed class AuditRedaction : IRevisioned
{
    /// <summary>Its number.</summary>
    public long Id { get; private set; }

    /// <summary>The row of the trail: <see cref="AuditRecord.Id"/>.</summary>
    public required long RecordId { get; init; }

    /// <summary>Why, as an inspector should read it; never the data itself.</summary>
    public required string Reason { get; init; }

    /// <summary><see cref="Actor.Id"/> of the person who asked.</summary>
    public required string RequestedById { get; init; }

    /// <summary>The name of that person as it was then.</summary>
    public required string RequestedByName { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary><see cref="Actor.Id"/> of the person who approved; null: nobody yet.</summary>
    public string? ApprovedById { get; private set; }

    /// <summary>The name of that person as it was then.</summary>
    public string? ApprovedByName { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <inheritdoc/>
    public int Revision { get; set; }

    /// <summary>True once the payload is replaced.</summary>
    public bool IsApproved => ApprovedById is not null;

    /// <summary>Whether this person asked for it. Capitals do not count: an account keeps its owner, however it is typed.</summary>
    public bool IsRequestedBy(Actor actor) => string.Equals(RequestedById, actor.Id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Approves it.</summary>
    /// <exception cref="InvalidOperationException">By whoever asked for it, or a second time.</exception>
    internal void Approve(Actor actor, DateTimeOffset at)
    {
        if (IsApproved || IsRequestedBy(actor))
            throw new InvalidOperationException("A redaction is approved once, by somebody other than who asked for it.");
        (ApprovedById, ApprovedByName, ApprovedAt) = (actor.Id, actor.Name, at);
    }
}
