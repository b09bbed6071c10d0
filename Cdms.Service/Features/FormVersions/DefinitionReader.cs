using Cdms.Service.Domain;
using Contracts;
using MassTransit;
using Microsoft.Extensions.Options;

namespace Cdms.Service.Features.FormVersions;

/// <summary>Gets the canonical bytes out of a published form version and makes sure that they are the ones that were announced.</summary>
public sealed class DefinitionReader(IMessageDataRepository store, IOptions<EnvironmentOptions> options)
{
    private const string Brotli = "br";

    /// <summary>The bytes, or why they cannot be had. An unreachable store is no such reason: it throws, and the message is tried again.</summary>
    public async Task<UnpackedDefinition> ReadAsync(FormVersionPublished message, CancellationToken cancellationToken)
    {
        if (!string.Equals(message.DefinitionEncoding, Brotli, StringComparison.Ordinal))
            return UnpackedDefinition.Of(FormVersionProblems.UnknownEncoding(message.DefinitionEncoding));
        if (message.Definition is not { HasValue: true })
            return UnpackedDefinition.Of(FormVersionProblems.Missing());

        var unpacked = Unpack(await message.Definition.Value, message.ContentHash);
        return unpacked.Problem is null || message.Definition.Address is not { } address
            ? unpacked
            : Unpack(await ReadAgainAsync(address, cancellationToken), message.ContentHash);
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

    private async Task<byte[]> ReadAgainAsync(Uri address, CancellationToken cancellationToken)
    {
        await using var blob = await store.Get(address, cancellationToken);
        using var copy = new MemoryStream();
        await blob.CopyToAsync(copy, cancellationToken);
        return copy.ToArray();
    }
}
