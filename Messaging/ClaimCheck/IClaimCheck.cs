using MassTransit;

namespace Messaging.ClaimCheck;

/// <summary>Decides whether a payload travels in its message or is left at the store.</summary>
public interface IClaimCheck
{
    /// <summary>Makes a payload ready for a message: inline while it is small enough, else stored and referred to.</summary>
    /// <remarks>What a transaction stored and then rolled back stays in the store until <see cref="ClaimCheckSweeper" /> finds it.</remarks>
    /// <param name="bytes">The payload; compress it before.</param>
    /// <param name="cancellationToken">Cancels the storing.</param>
    /// <returns>The value for a message's property. Its address names the content in both cases.</returns>
    Task<MessageData<byte[]>> ToMessageDataAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default);
}
