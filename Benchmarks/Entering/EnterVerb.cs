using System.Diagnostics;
using System.Text.Json;
using Benchmarks.Figures;
using Benchmarks.Machine;
using Npgsql;
using Reliability.Entries;
using Runner.Local;

namespace Benchmarks.Entering;

/// <summary><c>enter</c>: how long a save takes while many enter, and a page of the matrix, as the data grow.</summary>
internal static class EnterVerb
{
    private const int WarmSeconds = 15, BareSeconds = 15, Pages = 11;

    /// <returns>The exit code: 0 when all stays under the bars, 1 when not, 2 when the command line is wrong.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (EnterOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync($"dotnet run -c Release --project Benchmarks -- {EnterOptions.Usage}");
            return 2;
        }

        Load.Note();
        var folder = Directory.CreateTempSubdirectory("enter-").FullName;
        var isDone = false;
        try
        {
            var figures = await MeasureAsync(options, folder, cancellationToken);
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"{options.Sessions} people, one item a second each, {options.Seconds} s at each size, PostgreSQL, {Environment.ProcessorCount} cores, {Load.Describe()}:"));
            await Console.Out.WriteLineAsync();
            await Console.Out.WriteLineAsync(MarkdownTable.Of(EnterFigures.Heads, figures.Select(one => one.Row())));
            isDone = true;
            return figures.Any(one => one.IsOverBar) ? 1 : 0;
        }
        finally
        {
            // What went wrong stands in the services' logs.
            if (isDone)
                Directory.Delete(folder, recursive: true);
            else
                await Console.Error.WriteLineAsync($"Logs and data: {folder}");
        }
    }

    private static async Task<IReadOnlyList<EnterFigures>> MeasureAsync(EnterOptions options, string folder, CancellationToken cancellationToken)
    {
        var study = new EntryStudyFile(EntrySystem.StudyOid, Forms: 20, Items: 20);
        await using var system = await EntrySystem.StartAsync(folder, LocalDatabase.Postgres, study, cancellationToken);
        await system.AddSubjectsAsync(Sessions.SubjectsOf(options.Sessions), cancellationToken);
        using var staff = system.Staff();
        using var sponsor = system.Sponsor();
        await using var database = NpgsqlDataSource.Create(system.System.ConnectionStringOf("cdms-uat"));
        var (sessions, bare, stored) = (new Sessions(staff, study, options.Sessions), new BareInserts(database), new StoredValues(system.System.ConnectionStringOf("cdms-uat"), study));
        await bare.PrepareAsync(cancellationToken);
        var sizes = new DatabaseSize(database);
        var all = new List<EnterFigures>();
        foreach (var size in options.Sizes)
        {
            await stored.GrowAsync(size, cancellationToken);
            await sizes.NoteStoredAsync(stored.Count, cancellationToken);
            // In steps: a service that was just started compiles while it answers, and would pile up what it cannot take yet.
            foreach (var part in all.Count == 0 ? new[] { 8, 4, 2, 1 } : [1])
                await OpenLoop.RunAsync(Math.Max(1, options.Sessions / part), WarmSeconds, (session, _) => sessions.EnterAsync(session, cancellationToken), cancellationToken);
            var before = await sizes.ReadAsync(cancellationToken);
            var saves = await OpenLoop.RunAsync(options.Sessions, options.Seconds, (session, _) => sessions.EnterAsync(session, cancellationToken), cancellationToken);
            sizes.NoteEntered(saves.Count, await sizes.ReadAsync(cancellationToken) - before);
            var inserts = await OpenLoop.RunAsync(options.Sessions, BareSeconds, (session, turn) => bare.InsertAsync(session, turn, cancellationToken), cancellationToken);
            var (subjects, pages) = await ReadMatrixAsync(sponsor, cancellationToken);
            all.Add(new(stored.Count, saves, inserts, pages, subjects));
            await Console.Error.WriteLineAsync($"| {string.Join(" | ", all[^1].Row())} |");
        }

        await Console.Out.WriteLineAsync(MarkdownTable.Of(DatabaseSize.Heads, sizes.Rows()));
        await Console.Out.WriteLineAsync();
        return all;
    }

    private static async Task<(int Subjects, IReadOnlyCollection<double> Times)> ReadMatrixAsync(HttpClient sponsor, CancellationToken cancellationToken)
    {
        var (subjects, times) = (0, new List<double>());
        for (var page = 0; page < Pages; page++)
        {
            var began = Stopwatch.GetTimestamp();
            var answer = await sponsor.GetByteArrayAsync(new Uri($"/api/studies/{EntrySystem.StudyOid}/subject-matrix?pageSize=1000", UriKind.Relative), cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            using var matrix = JsonDocument.Parse(answer);
            subjects = matrix.RootElement.GetProperty("subjects").GetArrayLength();
        }

        return (subjects, times);
    }
}
