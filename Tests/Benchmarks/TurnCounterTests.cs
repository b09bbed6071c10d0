using Benchmarks.Relay;

namespace Tests.Benchmarks;

public sealed class TurnCounterTests
{
    [Fact]
    public void FromClient_InSeveralPieces_IsOneRoundTrip()
    {
        var turns = new TurnCounter();

        Assert.Equal([true, false, false], new[] { turns.FromClient(), turns.FromClient(), turns.FromClient() });
    }

    [Fact]
    public void FromClient_AfterTheServerSpoke_IsTheNextRoundTrip()
    {
        var turns = new TurnCounter();
        turns.FromClient();
        turns.FromServer();
        turns.FromServer();

        Assert.True(turns.FromClient());
    }
}
