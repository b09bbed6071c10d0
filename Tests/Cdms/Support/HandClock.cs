namespace Tests.Cdms.Support;

/// <summary>A clock that stands until a test moves it. Timers run as ever: what waits for the bus or looks into the outbox goes on.</summary>
internal sealed class HandClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 5, 4, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
