namespace Cdms.Service.Domain;

/// <summary>A form version this environment holds: the canonical bytes as they came and their hash. Never changes, never goes.</summary>
/// <remarks>
/// A row says that the version is here, not that anybody collects data with it: what is active at a site is decided by releases.
/// So an older version may come after a newer one and changes nothing but this table.
/// </remarks>
public sealed class InstalledFormVersion
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>OID of the form in its study.</summary>
    public required string FormOid { get; init; }

    /// <summary>Number of the version.</summary>
    public required int Version { get; init; }

    /// <summary>Hash of <see cref="Definition"/> when it was installed.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Canonical JSON, UTF-8.</summary>
    public required byte[] Definition { get; init; }

    /// <summary>The deployment that brought it first.</summary>
    public required Guid FormDeploymentId { get; init; }

    /// <summary>When it was installed.</summary>
    public required DateTimeOffset InstalledAt { get; init; }

    /// <summary>SHA-256 of <see cref="Definition"/> as the database computed it when the row was written; null where it cannot hash, and before the row is saved.</summary>
    public byte[]? StoredHash { get; private set; }

    /// <summary>The hash of the bytes as they stand here now.</summary>
    /// <exception cref="InvalidDataException">The bytes changed after the installation.</exception>
    public string VerifyStored() => Verify(Forms.ContentHash.Of(Definition));

    /// <summary>The same from the hash that the database gave for the row it has just written.</summary>
    /// <exception cref="InvalidDataException">Other bytes were stored than were sent.</exception>
    public string VerifyStored(ReadOnlySpan<byte> storedHash) => Verify(Forms.ContentHash.OfDigest(storedHash));

    private string Verify(string stored) => string.Equals(stored, ContentHash, StringComparison.Ordinal) ? stored : throw new InvalidDataException(
        $"The stored definition of {StudyOid}/{FormOid} v{Version} hashes to {stored} but was installed as {ContentHash}. Restore the row from a backup.");
}
