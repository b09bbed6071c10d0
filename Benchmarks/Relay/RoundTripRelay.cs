using System.Net.Sockets;

namespace Benchmarks.Relay;

/// <summary>Stands between a contestant and PostgreSQL, on a socket of its own, and counts how often somebody had to wait for the server.</summary>
/// <remarks>It costs time, so it is used in rounds whose time does not count.</remarks>
internal sealed class RoundTripRelay : IAsyncDisposable
{
    // The name that every client of PostgreSQL looks for in the folder of a server.
    private const string SocketName = ".s.PGSQL.5432";
    private readonly string _server;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private long _turns;

    /// <param name="server">Folder of the server's socket.</param>
    /// <param name="folder">Folder for ours; it must be short and is made here.</param>
    public RoundTripRelay(string server, string folder)
    {
        _server = Path.Combine(server, SocketName);
        Folder = Directory.CreateDirectory(folder).FullName;
        _listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder, SocketName)));
        _listener.Listen();
        _accepting = AcceptAsync();
    }

    /// <summary>What a client connects to.</summary>
    public string Folder { get; }

    /// <summary>Round trips so far, over all connections.</summary>
    public long Turns => Interlocked.Read(ref _turns);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
                connections.Add(ServeAsync(await _listener.AcceptAsync(_stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using (client)
        {
            try
            {
                await server.ConnectAsync(new UnixDomainSocketEndPoint(_server), _stop.Token);
                var turns = new TurnCounter();
                await Task.WhenAny(
                    PumpAsync(client, server, () => Interlocked.Add(ref _turns, turns.FromClient() ? 1 : 0)),
                    PumpAsync(server, client, turns.FromServer));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                // One side has gone: so does the other.
            }
        }
    }

    private async Task PumpAsync(Socket from, Socket to, Action passing)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, _stop.Token) is > 0 and var count)
            {
                passing();
                for (var sent = 0; sent < count;)
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), _stop.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end of this connection.
        }
    }
}
