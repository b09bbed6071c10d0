using System.Security.Cryptography;
using MassTransit;
using MassTransit.MessageData.Values;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Always inline.</summary>
internal sealed class InlineParcel : IDefinitionParcel
{
    public Task<MessageData<byte[]>> PackAsync(byte[] compressed, CancellationToken cancellationToken) =>
        Task.FromResult<MessageData<byte[]>>(new BytesInlineMessageData(compressed, new Uri($"urn:sha256:{Convert.ToHexStringLower(SHA256.HashData(compressed))}")));
}
