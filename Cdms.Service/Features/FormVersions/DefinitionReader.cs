using Cdms.Service.Domain;
using Contracts;
using MassTransit;
using MassTransit.MessageData;
using Messaging.ClaimCheck;
using Microsoft.Extensions.Options;

namespace Cdms.Service.Features.FormVersions;

/// <summary>Gets the canonical bytes out of a published form version and makes sure that they are the ones that were announced.</summary>
public sealed class DefinitionReader(IMessageDataRepository store, IOptions<EnvironmentOptions> options)
{
    private const string Brotli = "br";

    /// <summary>The bytes, or why they cannot be had. An unreachable store is no such reason: it throws, and the message is tried again.</summary>
    public Task<UnpackedDefinition> ReadAsync(FormVersionPublished message, CancellationToken cancellationToken) =>
        ReadAsync(message.DefinitionEncoding, message.Definition, message.ContentHash, cancellationToken);

    /// <summary>The same for whatever travels so: how it is compressed, where it is, and the hash of it before compression.</summary>
    public async Task<UnpackedDefinition> ReadAsync(string encoding, MessageData<byte[]>? content, string contentHash, CancellationToken cancellationToken)
    {
        if (!string.Equals(encoding, Brotli, StringComparison.Ordinal))
            return UnpackedDefinition.Of(FormVersionProblems.UnknownEncoding(encoding));
        if (content is not { HasValue: true })
            return UnpackedDefinition.Of(FormVersionProblems.Missing());
        if (content is IInlineMessageData)
            return Unpack(await content.Value, contentHash);

        // A blob read while a disk or a network failed may be whole the next time; what is wrong twice is wrong.
        var first = await ReadStoredAsync(content.Address, contentHash, cancellationToken);
        return first.Problem is null ? first : await ReadStoredAsync(content.Address, contentHash, cancellationToken);
    }

    private async Task<UnpackedDefinition> ReadStoredAsync(Uri address, string contentHash, CancellationToken cancellationToken)
    {
        try
        {
            await using var blob = await store.Get(address, cancellationToken);
            using var compressed = new MemoryStream();
            await blob.CopyToAsync(compressed, cancellationToken);
            return Unpack(compressed.ToArray(), contentHash);
        }
        catch (ClaimCheckIntegrityException altered)
        {
            return UnpackedDefinition.Of(FormVersionProblems.BlobAltered(altered));
        }
    }

    private UnpackedDefinition Unpack(byte[] compressed, string contentHash)
    {
        var unpacked = UnpackedDefinition.Decompress(compressed, options.Value.MaxDefinitionBytes);
        if (unpacked.Problem is not null)
            return unpacked;

        var computed = Forms.ContentHash.Of(unpacked.Canonical);
        return string.Equals(computed, contentHash, StringComparison.Ordinal)
            ? unpacked
            : UnpackedDefinition.Of(FormVersionProblems.HashMismatch(contentHash, computed));
    }
}
