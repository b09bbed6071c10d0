using Reliability.Mishaps;
using Runner.Local;

namespace Reliability.Entries;

/// <summary>Many people enter while the CDMS or its database is killed and started again.</summary>
public static class EntryKillRun
{
    private const int Items = 10, FormsOfASubject = 5;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>What came of it.</summary>
    /// <param name="Acknowledged">How many values were acknowledged.</param>
    /// <param name="AtKills">How many were by each kill.</param>
    /// <param name="Repeats">Requests that came to nothing and were repeated.</param>
    /// <param name="Differences">A line for each; none when all is well.</param>
    public sealed record Report(int Acknowledged, IReadOnlyList<int> AtKills, int Repeats, IReadOnlyList<string> Differences);

    /// <summary>Runs it.</summary>
    /// <param name="folder">For files of the system.</param>
    /// <param name="writers">How many people, five to a subject.</param>
    /// <param name="values">How many values each enters.</param>
    /// <param name="victims">Who is killed, one after the other, evenly spread over the values.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Report> RunAsync(string folder, int writers, int values, IReadOnlyList<Victim> victims, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(victims);
        await using var system = await EntrySystem.StartAsync(folder, LocalDatabase.Postgres, new EntryStudyFile(EntrySystem.StudyOid, FormsOfASubject, Items), cancellationToken);
        var subjects = Enumerable.Range(1, (writers + FormsOfASubject - 1) / FormsOfASubject).Select(number => FormattableString.Invariant($"S-{number:D3}")).ToList();
        await system.AddSubjectsAsync(subjects, cancellationToken);
        var all = Enumerable.Range(0, writers).Select(number => new Writer(system, subjects[number / FormsOfASubject], (number % FormsOfASubject) + 1, Items)).ToList();
        var writing = Task.WhenAll(all.Select(writer => writer.WriteAsync(values, cancellationToken)));
        var atKills = new List<int>();
        foreach (var (index, victim) in victims.Index())
        {
            while (!writing.IsCompleted && Acknowledged(all) < writers * values * (index + 1) / (victims.Count + 1))
                await Task.Delay(Glance, TimeProvider.System, cancellationToken);
            atKills.Add(Acknowledged(all));
            await new Kill(system.System, "uat", victim).HappenAsync(() => Task.CompletedTask, cancellationToken);
        }

        await writing;
        var acknowledged = all.SelectMany(writer => writer.Acknowledged).ToList();
        return new(acknowledged.Count, atKills, all.Sum(writer => writer.Repeats), await EntryCount.CompareAsync(system, acknowledged, cancellationToken));
    }

    private static int Acknowledged(List<Writer> writers) => writers.Sum(writer => writer.Acknowledged.Count);
}
