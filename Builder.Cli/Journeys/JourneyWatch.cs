using Builder.Cli.Printing;
using Builder.Client;

namespace Builder.Cli.Journeys;

/// <summary>Follows a journey until it ends or patience runs out, and tells each change of its state. From outside the Builder there is no event to wait for, so it asks.</summary>
internal sealed class JourneyWatch(Session session, TimeSpan patience)
{
    private static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(1), LongPause = TimeSpan.FromSeconds(5), Soon = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _clock = session.Surroundings.Clock;
    private readonly long _began = session.Surroundings.Clock.GetTimestamp();

    private TimeSpan Elapsed => _clock.GetElapsedTime(_began);

    /// <summary>Follows it.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> FollowAsync(Journey journey, CancellationToken cancellationToken)
    {
        var deadline = _clock.GetUtcNow() + patience;
        var last = journey.Begun;
        Tell(journey, last);
        while (true)
        {
            if (await TryAskAsync(() => journey.LookAsync(cancellationToken)) is { } look)
            {
                if (look.State != last.State)
                    Tell(journey, look);
                last = look;
                if (look.IsArrived is { } isArrived)
                    return End(look, isArrived);
                // Patience begins when the journey does.
                if (look.StartsAt + patience is { } later && later > deadline)
                    deadline = later;
            }
            if (_clock.GetUtcNow() >= deadline)
                return await GiveUpAsync(journey, last, cancellationToken);
            await Task.Delay(Elapsed < Soon ? ShortPause : LongPause, _clock, cancellationToken);
        }
    }

    /// <summary>A Builder that is started anew or is busy answers again by and by: null until then.</summary>
    private async Task<T?> TryAskAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (failure is HttpRequestException or BuilderRefusedException { Status: 429 or >= 500 })
        {
            session.Surroundings.Error.WriteLine($"no answer: {failure.Message}");
            return null;
        }
    }

    private int End(JourneyLook look, bool isArrived)
    {
        WriteList(look.Reasons);
        if (session.IsJson)
            session.Surroundings.Output.WriteLine(JsonText.Of(look.Answer));
        return isArrived ? ExitCode.Done : ExitCode.NotAsWished;
    }

    private async Task<int> GiveUpAsync(Journey journey, JourneyLook last, CancellationToken cancellationToken)
    {
        Tell($"{journey.Title}: patience ran out at {last.State}. The deployment goes on; builder status shows it.");
        if (session.IsJson)
            session.Surroundings.Output.WriteLine(JsonText.Of(last.Answer));
        else
            WriteList(await TryAskAsync(() => journey.ListAwaitedAsync(cancellationToken)) ?? []);
        return ExitCode.TimedOut;
    }

    private void Tell(Journey journey, JourneyLook look) =>
        Tell($"{journey.Title}: {look.State}{(look is { State: "Scheduled", StartsAt: { } at } ? $" for {at:u}" : "")}");

    private void Tell(string text) => session.Progress.WriteLine(FormattableString.Invariant($"{Elapsed.TotalSeconds,6:0.0} s  {text}"));

    private void WriteList(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
            session.Progress.WriteLine($"  - {line}");
    }
}
