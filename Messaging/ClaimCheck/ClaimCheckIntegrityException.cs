using MassTransit;

namespace Messaging.ClaimCheck;

/// <summary>A stored payload is not what was put there: its bytes do not have the hash that names them.</summary>
/// <param name="expectedHash">The hash that the message refers to.</param>
/// <param name="actualHash">The hash of what the store gave.</param>
public sealed class ClaimCheckIntegrityException(string expectedHash, string actualHash) : MessageDataException(
    $"The claim-check store gave altered bytes for sha256:{expectedHash}: their hash is {actualHash}. Restore the blob from a backup, or let the sender send again.")
{
    /// <summary>The hash that the message refers to.</summary>
    public string ExpectedHash { get; } = expectedHash;

    /// <summary>The hash of what the store gave.</summary>
    public string ActualHash { get; } = actualHash;
}
