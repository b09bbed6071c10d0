namespace Benchmarks.Relay;

/// <summary>Tells in the traffic of one connection where the client speaks after the server has: each time is one round trip.</summary>
/// <remarks>What a client sends in one go, however many packets or statements it is, is one.</remarks>
internal sealed class TurnCounter
{
    private readonly Lock _gate = new();
    private bool _isServersTurn;

    /// <summary>Bytes come from the client; true when they begin a round trip.</summary>
    public bool FromClient()
    {
        lock (_gate)
        {
            var begins = !_isServersTurn;
            _isServersTurn = true;
            return begins;
        }
    }

    /// <summary>Bytes come from the server.</summary>
    public void FromServer()
    {
        lock (_gate)
            _isServersTurn = false;
    }
}
