using System.Globalization;
using System.Text.RegularExpressions;
using Benchmarks.Contestants;

namespace Benchmarks.Measuring;

/// <summary>Which statements one deployment takes, written beside the logs that are kept.</summary>
internal static partial class StatementList
{
    /// <summary>Calls so far; empty where nobody will read them.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> TakeAsync(Stage stage, IContestant contestant, CancellationToken cancellationToken) =>
        stage is { Statements: { } counter, Options.LogFolder: not null }
            ? await counter.ListAsync(contestant.DatabasePrefix, cancellationToken)
            : new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Writes <c>statements-KIND.txt</c>: calls for one deployment, then the statement.</summary>
    public static async Task WriteAsync(Stage stage, IContestant contestant, int count, IReadOnlyDictionary<string, long> before, CancellationToken cancellationToken)
    {
        if (stage.Options.LogFolder is not { } folder)
            return;
        var lines = (await TakeAsync(stage, contestant, cancellationToken))
            .Select(statement => (Calls: (double)(statement.Value - before.GetValueOrDefault(statement.Key)) / count, Text: statement.Key))
            .Where(statement => statement.Calls > 0)
            .OrderByDescending(statement => statement.Calls)
            .Select(statement => string.Create(CultureInfo.InvariantCulture, $"{statement.Calls,8:F3}  {Blanks().Replace(statement.Text, " ")}"));
        await File.WriteAllLinesAsync(Path.Combine(folder, $"statements-{contestant.DatabasePrefix}.txt"), lines, cancellationToken);
    }

    [GeneratedRegex("\\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
