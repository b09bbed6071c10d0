namespace Security.Signatures;

/// <summary>Says that a signature no longer holds, since when and why. Stands beside the signature, which stays as it is.</summary>
public sealed class SignatureVoid
{
    /// <summary>Insertion order, with gaps.</summary>
    public long Id { get; private set; }

    /// <summary><see cref="Signature.SignatureId"/>; a signature becomes void once.</summary>
    public required Guid SignatureId { get; init; }

    /// <summary>The study of the signature, to whose trail the row belongs.</summary>
    public required string StudyOid { get; init; }

    /// <summary>Since when, UTC.</summary>
    public required DateTimeOffset VoidedAt { get; init; }

    /// <summary>Why, for an inspector: what was done, through which request, and the reason that was given for it.</summary>
    public required string Cause { get; init; }

    /// <summary><see cref="Actor.Id"/> of who made the change.</summary>
    public required string ActorId { get; init; }

    /// <summary>Printed name of who made the change.</summary>
    public required string ActorName { get; init; }

    /// <summary>Hash of the record after the change; null: the record is gone.</summary>
    public string? NewHash { get; init; }
}
