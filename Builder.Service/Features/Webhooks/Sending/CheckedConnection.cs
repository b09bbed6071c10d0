using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.Webhooks.Sending;

/// <summary>Connects to receivers. The very address that is connected to was checked, so a name that resolves otherwise a moment later changes nothing.</summary>
internal sealed class CheckedConnection(IOptions<WebhookOptions> options)
{
    /// <exception cref="RefusedAddressException">None of the host's addresses may be called.</exception>
    /// <exception cref="SocketException">The host is unknown, or does not take the connection.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        if (!options.Value.Allows(host))
            addresses = Array.FindAll(addresses, PublicAddress.Is);
        if (addresses.Length == 0)
            throw new RefusedAddressException(host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
