using ServiceDefaults;

namespace Security.Signatures;

/// <summary>Something that an administrator must look at, such as repeated failed signings (21 CFR 11.300(d)).</summary>
public sealed class SecurityAlert : IRevisioned
{
    /// <summary>The alert's name.</summary>
    public required Guid Id { get; init; }

    /// <summary>A lasting code of <see cref="SecurityAlertKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary><see cref="Actor.Id"/> of whom it concerns.</summary>
    public required string SubjectId { get; init; }

    /// <summary>When it was raised, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened, for a person; holds no secret.</summary>
    public required string Text { get; init; }

    /// <summary>When somebody took note of it; null: nobody has.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary><see cref="Actor.Label"/> of who took note.</summary>
    public string? AcknowledgedBy { get; private set; }

    /// <inheritdoc/>
    public int Revision { get; set; }

    /// <summary>Takes note; the first one counts.</summary>
    public void Acknowledge(Actor actor, DateTimeOffset at)
    {
        if (AcknowledgedAt is not null)
            return;
        AcknowledgedAt = at;
        AcknowledgedBy = actor.Label;
    }
}
