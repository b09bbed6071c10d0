using Microsoft.EntityFrameworkCore;

namespace Security.Signatures;

/// <summary>Tells whether the rows of signatures are as they were written (21 CFR 11.70).</summary>
/// <remarks>
/// A row that was altered, or moved to another record, no longer hashes to its <see cref="Signature.RecordHash"/>. Somebody who rewrites both leaves a signature that
/// contradicts the audit trail, which holds every value of the row as it was signed; that is found there.
/// </remarks>
public static class SignatureVerifier
{
    /// <summary>True for a row that is as it was written.</summary>
    public static bool IsIntact(Signature signature) => string.Equals(signature.RecordHash, SignatureRecordHash.Of(signature), StringComparison.Ordinal);

    /// <summary>The rows of a database that are not as they were written, read one after the other.</summary>
    public static async Task<IReadOnlyList<Signature>> FindAlteredAsync(IQueryable<Signature> signatures, CancellationToken cancellationToken)
    {
        var altered = new List<Signature>();
        await foreach (var signature in signatures.AsNoTracking().OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!IsIntact(signature))
                altered.Add(signature);
        }
        return altered;
    }
}
