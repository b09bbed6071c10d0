namespace Security.Signatures;

/// <summary>An electronic signature (21 CFR 11.50, 11.70): who signed what, in which state, when, and what it means. Never changed, never deleted.</summary>
/// <remarks>That it no longer holds is said by a <see cref="SignatureVoid"/> beside it, so that the history keeps what was signed and why it lapsed.</remarks>
public sealed class Signature
{
    /// <summary>Insertion order, with gaps.</summary>
    public long Id { get; private set; }

    /// <summary>The signature's lasting name.</summary>
    public required Guid SignatureId { get; init; }

    /// <summary>The study that the signed record belongs to.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The site that the signed record belongs to; null: none.</summary>
    public string? SiteOid { get; init; }

    /// <summary>What kind of record was signed: <c>FormVersion</c>. See <see cref="ISignatureSubjects.Type"/>.</summary>
    public required string SubjectType { get; init; }

    /// <summary>Which record of that kind, within the study: <c>F.DM/3</c>.</summary>
    public required string SubjectKey { get; init; }

    /// <summary>How the record was called when it was signed, for people.</summary>
    public required string SubjectTitle { get; init; }

    /// <summary>Hash of what was signed: <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
    public required string SubjectHash { get; init; }

    /// <summary>A code of <see cref="SignatureMeaning"/>.</summary>
    public required string Meaning { get; init; }

    /// <summary><see cref="Actor.Id"/> of the signer.</summary>
    public required string SignerId { get; init; }

    /// <summary>The signer's printed name at that time.</summary>
    public required string SignerName { get; init; }

    /// <summary>When it was signed, UTC, by the clock of the service.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>How the signer proved who they are: a code of <see cref="SignatureMethods"/>.</summary>
    public required string Method { get; init; }

    /// <summary>A remark of the signer; null: none.</summary>
    public string? Reason { get; init; }

    /// <summary><see cref="SignatureRecordHash"/> over all fields above, so that a row that was altered or moved to another record shows.</summary>
    public string RecordHash { get; private set; } = "";

    /// <summary>Binds the fields together; the last step of making a signature.</summary>
    public Signature Seal()
    {
        RecordHash = SignatureRecordHash.Of(this);
        return this;
    }
}
