namespace Messaging.ClaimCheck;

/// <summary>Keeps payloads under their hash. The callers compute and verify hashes; a store only keeps bytes, durably.</summary>
public interface IClaimCheckStore
{
    /// <summary>Keeps a payload, durable when the task ends. One that is there already becomes as young as a new one.</summary>
    /// <param name="hash">SHA-256 of the bytes: 64 lower-case hexadecimal digits.</param>
    /// <param name="bytes">The payload.</param>
    /// <param name="cancellationToken">Cancels the writing; nothing is visible then.</param>
    /// <returns>When it is durable.</returns>
    Task WriteAsync(string hash, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default);

    /// <summary>Opens a payload as it is stored, unverified.</summary>
    /// <param name="hash">64 lower-case hexadecimal digits.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The bytes, to be disposed of; null when there is no such payload.</returns>
    Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>Lists what is stored, in no particular order.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The payloads.</returns>
    IAsyncEnumerable<ClaimCheckBlob> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Deletes a payload unless it has meanwhile been written again.</summary>
    /// <param name="hash">64 lower-case hexadecimal digits.</param>
    /// <param name="storedBefore">It is deleted only if it was last written before this time.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>Whether it was deleted.</returns>
    Task<bool> DeleteAsync(string hash, DateTimeOffset storedBefore, CancellationToken cancellationToken = default);
}
