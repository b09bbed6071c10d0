using System.Diagnostics;
using Benchmarks.Entering;
using Benchmarks.Figures;
using Benchmarks.Machine;
using Npgsql;
using Reliability.Entries;
using Runner.Local;

namespace Benchmarks.Exporting;

/// <summary><c>export</c>: how long the data of a large study take in each format, and that the service's memory does not grow with them.</summary>
internal static class ExportVerb
{
    private const double Megabyte = 1024 * 1024;

    /// <returns>The exit code: 0 when the memory stays under the bar, 1 when not, 2 when the command line is wrong.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (ExportOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync($"dotnet run -c Release --project Benchmarks -- {ExportOptions.Usage}");
            return 2;
        }

        Load.Note();
        var folder = Directory.CreateTempSubdirectory("export-").FullName;
        var isDone = false;
        try
        {
            var figures = await MeasureAsync(options, folder, cancellationToken);
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"PostgreSQL, {Environment.ProcessorCount} cores, {Load.Describe()}:"));
            await Console.Out.WriteLineAsync();
            await Console.Out.WriteLineAsync(MarkdownTable.Of(ExportFigures.Heads, figures.Select(one => one.Row())));
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

    private static async Task<IReadOnlyList<ExportFigures>> MeasureAsync(ExportOptions options, string folder, CancellationToken cancellationToken)
    {
        var study = new EntryStudyFile(EntrySystem.StudyOid, Forms: 20, Items: 20);
        await using var system = await EntrySystem.StartAsync(folder, LocalDatabase.Postgres, study, cancellationToken);
        var connection = system.System.ConnectionStringOf("cdms-uat");
        var stored = new StoredValues(connection, study);
        await stored.GrowAsync(options.Values, cancellationToken);
        using var sponsor = system.Sponsor();
        var process = system.System.Cdms("uat").ProcessId;
        var all = new List<ExportFigures>();
        foreach (var format in options.Formats)
        {
            var bare = await TimeAsync(() => CopyAsync(connection, cancellationToken));
            ProcessFigures.ResetPeak(process);
            var rest = ProcessFigures.PeakMegabytes(process);
            long bytes = 0;
            var seconds = await TimeAsync(async () => bytes = await ReadAsync(sponsor, format, cancellationToken));
            all.Add(new(format, stored.Count, seconds, bare, bytes / Megabyte, rest, ProcessFigures.PeakMegabytes(process)));
            await Console.Error.WriteLineAsync($"| {string.Join(" | ", all[^1].Row())} |");
        }

        return all;
    }

    // Read as it comes and thrown away: the file is nowhere as a whole.
    private static async Task<long> ReadAsync(HttpClient sponsor, string format, CancellationToken cancellationToken)
    {
        using var answer = await sponsor.GetAsync(new Uri($"/api/studies/{EntrySystem.StudyOid}/clinical-data/export?format={format}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        await using var file = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var part = new byte[128 * 1024];
        long bytes = 0;
        while (await file.ReadAsync(part, cancellationToken) is > 0 and var count)
            bytes += count;
        return bytes;
    }

    private static async Task CopyAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        using var rows = await connection.BeginTextExportAsync("""
            COPY (SELECT s."SubjectKey", f."StudyEventOid", f."FormOid", v."ItemGroupOid", v."ItemOid", v."Value" FROM "ItemValue" v JOIN "FormInstance" f ON f."Id" = v."FormInstanceId" JOIN "Subject" s ON s."Id" = f."SubjectId" ORDER BY v."Id") TO STDOUT
            """, cancellationToken);
        var part = new char[64 * 1024];
        while (await rows.ReadAsync(part, cancellationToken) > 0)
        {
            // Counted by time alone.
        }
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var began = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
