namespace Messaging.ClaimCheck;

/// <summary>Reads stores as a whole.</summary>
public static class ClaimCheckStoreExtensions
{
    /// <summary>Gives a payload as it is stored, unverified and in memory.</summary>
    /// <param name="store">The store.</param>
    /// <param name="hash">64 lower-case hexadecimal digits.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The bytes, or null when there is no such payload.</returns>
    public static async Task<byte[]?> ReadAsync(this IClaimCheckStore store, string hash, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (await store.OpenAsync(hash, cancellationToken).ConfigureAwait(false) is not { } stored)
            return null;
        await using (stored.ConfigureAwait(false))
        {
            using var buffer = new MemoryStream();
            await stored.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
            return buffer.ToArray();
        }
    }
}
