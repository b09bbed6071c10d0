using System.Xml.Linq;
using Benchmarks.Figures;
using Benchmarks.Machine;
using Microsoft.Playwright;
using Runner.Api;
using Runner.Local;

namespace Benchmarks.Editing;

/// <summary><c>editor</c>: how long after a key a large form shows it, beside a field that nothing listens to.</summary>
internal static class EditorVerb
{
    /// <returns>The exit code: 0 when typing stays under the bar, 1 when not, 2 when the command line is wrong.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (EditorOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync($"dotnet run -c Release --project Benchmarks -- {EditorOptions.Usage}");
            return 2;
        }

        Load.Note();
        var folder = Directory.CreateTempSubdirectory("editor-").FullName;
        try
        {
            var figures = await MeasureAsync(options, folder, cancellationToken);
            await WriteAsync(options, figures);
            return figures.Any(one => one.IsOverBar) ? 1 : 0;
        }
        catch (Exception e) when (e is InvalidOperationException or PlaywrightException or HttpRequestException or RequestRefusedException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<ActionFigures>> MeasureAsync(EditorOptions options, string folder, CancellationToken cancellationToken)
    {
        // Nothing is deployed, so no environment.
        await using var system = await LocalSystem.StartAsync(new LocalSystemOptions(folder) { Environments = [] }, cancellationToken);
        var form = new LargeForm("LARGE", options.Items);
        var file = Path.Combine(folder, "large.xml");
        await using (var stream = File.Create(file))
            await form.Document().SaveAsync(stream, SaveOptions.DisableFormatting, cancellationToken);
        using var builder = new BuilderClient(system.Builder.Address, system.Token);
        await builder.ImportAsync(file, cancellationToken);
        await using var chromium = await Chromium.LaunchAsync();
        var page = await chromium.EnterAsync(system.Builder.Address, system.FirstPasswordFileOf("builder"));
        return await new EditorRun(page, form, options).RunAsync(cancellationToken);
    }

    private static async Task WriteAsync(EditorOptions options, IReadOnlyList<ActionFigures> figures)
    {
        var bare = figures[0];
        await Console.Out.WriteLineAsync(FormattableString.Invariant($"A form of {options.Items} items, {options.Keys} keys a field, {Environment.ProcessorCount} cores, {Load.Describe()}:"));
        await Console.Out.WriteLineAsync();
        await Console.Out.WriteLineAsync(MarkdownTable.Of(ActionFigures.Heads, figures.Select(one => one.Row(bare))));
        await Console.Out.WriteLineAsync();
        foreach (var one in figures)
            await Console.Out.WriteLineAsync(new Metric($"editor p99 ms: {one.Name}", one.P99, bare.P99, Durable: null).ToJson());
        foreach (var one in figures.Where(one => one.IsOverBar))
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"{one.Name}: p99 is {one.P99:F0} ms and must be under {ActionFigures.Bar:F0} ms"));
    }
}
