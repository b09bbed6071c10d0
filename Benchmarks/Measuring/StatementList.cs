using System.Globalization;
using System.Text.RegularExpressions;
using Benchmarks.Contestants;
using Benchmarks.Machine;

namespace Benchmarks.Measuring;

/// <summary>Which statements one deployment takes, written beside the logs that are kept.</summary>
internal static partial class StatementList
{
    /// <summary>Calls so far; empty where nobody will read them.</summary>
    public static async Task<IReadOnlyDictionary<string, StatementUse>> TakeAsync(Stage stage, IContestant contestant, CancellationToken cancellationToken) =>
        stage is { Statements: { } counter, Options.LogFolder: not null }
            ? await counter.ListAsync(contestant.DatabasePrefix, cancellationToken)
            : new Dictionary<string, StatementUse>(StringComparer.Ordinal);

    /// <summary>Writes <c>statements-KIND.txt</c>: for one deployment calls, milliseconds of planning and of executing, then the statement; the longest first.</summary>
    public static async Task WriteAsync(Stage stage, IContestant contestant, int count, IReadOnlyDictionary<string, StatementUse> before, CancellationToken cancellationToken)
    {
        if (stage.Options.LogFolder is not { } folder)
            return;
        var lines = (await TakeAsync(stage, contestant, cancellationToken))
            .Select(statement => (Use: statement.Value.Since(before.GetValueOrDefault(statement.Key, new StatementUse(0, 0, 0)), count), Text: statement.Key))
            .Where(statement => statement.Use.Calls > 0)
            .OrderByDescending(statement => statement.Use.PlanMilliseconds + statement.Use.ExecuteMilliseconds)
            .Select(statement => string.Create(
                CultureInfo.InvariantCulture,
                $"{statement.Use.Calls,8:F3} {statement.Use.PlanMilliseconds,8:F3} {statement.Use.ExecuteMilliseconds,8:F3}  {Blanks().Replace(statement.Text, " ")}"));
        await File.WriteAllLinesAsync(Path.Combine(folder, $"statements-{contestant.DatabasePrefix}.txt"), lines, cancellationToken);
    }

    [GeneratedRegex("\\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
