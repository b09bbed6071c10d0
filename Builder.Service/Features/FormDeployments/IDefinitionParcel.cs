using MassTransit;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Makes message data of a compressed definition: inline while it is small, else left in the claim-check store.</summary>
public interface IDefinitionParcel
{
    /// <summary>What the message carries.</summary>
    Task<MessageData<byte[]>> PackAsync(byte[] compressed, CancellationToken cancellationToken);
}
