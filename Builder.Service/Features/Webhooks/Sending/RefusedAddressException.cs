namespace Builder.Service.Features.Webhooks.Sending;

/// <summary>A host has no address that this service may call.</summary>
internal sealed class RefusedAddressException(string host)
    : Exception($"The host '{host}' lies in a private network, on this machine, or in another range that is not of the Internet. Name it in Webhooks:AllowedHosts if it is meant.");
