using MassTransit;

namespace Messaging.ClaimCheck;

/// <summary>The store as the bus sees it. What it gives has the hash that its address says.</summary>
/// <param name="store">Where payloads are kept.</param>
public sealed class ClaimCheckRepository(IClaimCheckStore store) : IMessageDataRepository
{
    /// <summary>Opens a payload, which is verified as it is read.</summary>
    /// <param name="address">An address that <see cref="Put" /> or <see cref="IClaimCheck" /> gave.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The payload. Its last read fails with a <see cref="ClaimCheckIntegrityException" /> when it was altered: act on it only then.</returns>
    /// <exception cref="MessageDataNotFoundException">The store has no such payload.</exception>
    /// <exception cref="MessageDataException">The address belongs to another kind of store.</exception>
    public async Task<Stream> Get(Uri address, CancellationToken cancellationToken = default)
    {
        if (!ClaimCheckAddress.TryGetHash(address, out var hash))
            throw new MessageDataException($"'{address}' is not a claim-check address; expected urn:sha256: and 64 hexadecimal digits. Was it sent through another store?");

        var stored = await store.OpenAsync(hash, cancellationToken).ConfigureAwait(false) ?? throw new MessageDataNotFoundException(address);
        return new VerifiedStream(stored, hash);
    }

    /// <summary>Stores a payload under its hash; the same payload twice is one blob.</summary>
    /// <param name="stream">The payload, read to its end.</param>
    /// <param name="timeToLive">Not used: <see cref="ClaimCheckSweeper" /> deletes by reference and age, not by time alone.</param>
    /// <param name="cancellationToken">Cancels the storing.</param>
    /// <returns>The payload's address.</returns>
    public async Task<Uri> Put(Stream stream, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);

        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        var bytes = buffer.ToArray();
        var hash = ClaimCheckAddress.HashOf(bytes);
        await store.WriteAsync(hash, bytes, cancellationToken).ConfigureAwait(false);

        return ClaimCheckAddress.ToUri(hash);
    }
}
