using MassTransit;
using MassTransit.MessageData.Values;
using Microsoft.Extensions.Options;

namespace Messaging.ClaimCheck;

/// <summary>The policy: inline up to the limit. The process-wide <see cref="MessageDataDefaults" /> play no part.</summary>
internal sealed class InlineOrStored(IClaimCheckStore store, IOptions<ClaimCheckOptions> options) : IClaimCheck
{
    public async Task<MessageData<byte[]>> ToMessageDataAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        var hash = ClaimCheckAddress.HashOf(bytes.Span);
        var address = ClaimCheckAddress.ToUri(hash);

        // With an address the bus leaves inline data as it is; without, it would store it and, from 4 KiB on, send the reference only.
        if (bytes.Length <= options.Value.InlineLimitBytes)
            return new BytesInlineMessageData(bytes.ToArray(), address);

        await store.WriteAsync(hash, bytes, cancellationToken).ConfigureAwait(false);
        return new StoredMessageData<byte[]>(address, bytes.ToArray());
    }
}
