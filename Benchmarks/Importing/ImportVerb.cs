using System.Diagnostics;
using System.Xml.Linq;
using Benchmarks.Figures;
using Benchmarks.Machine;
using Benchmarks.Studies;
using Runner.Api;
using Runner.Local;

namespace Benchmarks.Importing;

/// <summary><c>import</c>: how long studies of 6,000 items take through the API, and what memory the Builder needs for it, beside the reading of the XML alone.</summary>
internal static class ImportVerb
{
    private const int Forms = 60, ItemsAForm = 100, Times = 7;

    /// <returns>The exit code: 0 when every import and the memory stay under the bar, 1 when not.</returns>
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        Load.Note();
        var folder = Directory.CreateTempSubdirectory("import-").FullName;
        try
        {
            var figures = await MeasureAsync(folder, cancellationToken);
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"Studies of {Forms} forms with {ItemsAForm} items each, PostgreSQL, {Environment.ProcessorCount} cores, {Load.Describe()}:"));
            await Console.Out.WriteLineAsync();
            await Console.Out.WriteLineAsync(MarkdownTable.Of(ImportFigures.Heads, [figures.Row()]));
            return figures.IsOverBar ? 1 : 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<ImportFigures> MeasureAsync(string folder, CancellationToken cancellationToken)
    {
        await using var system = await LocalSystem.StartAsync(new LocalSystemOptions(folder) { Database = LocalDatabase.Postgres, Environments = [] }, cancellationToken);
        using var builder = new BuilderClient(system.Builder.Address, system.Token);
        List<double> ours = [], bare = [];
        for (var study = 0; study < Times; study++)
        {
            var file = Path.Combine(folder, FormattableString.Invariant($"study-{study}.xml"));
            await using (var stream = File.Create(file))
                await new StudyFile(FormattableString.Invariant($"IMPORT.{study}"), Forms, new FormShape(ItemsAForm, FormShape.QuestionLength)).Document().SaveAsync(stream, SaveOptions.DisableFormatting, cancellationToken);
            bare.Add(await TimeAsync(() => ReadAsync(file, cancellationToken)));
            ours.Add(await TimeAsync(() => builder.ImportAsync(file, cancellationToken)));
        }

        return new(ours, bare, ProcessFigures.PeakMegabytes(system.Builder.ProcessId));
    }

    private static async Task ReadAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        await XDocument.LoadAsync(stream, LoadOptions.None, cancellationToken);
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var began = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
