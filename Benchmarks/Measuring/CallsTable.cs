using Benchmarks.Figures;

namespace Benchmarks.Measuring;

/// <summary>AWS calls for one deployment, by action.</summary>
internal static class CallsTable
{
    /// <summary>One row an action, one column a contestant; the last measured round.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(IReadOnlyList<ContestantFigures> figures) => figures
        .SelectMany(one => one.Load[^1].CallsByAction.Keys)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Select(action => (IReadOnlyList<string>)
        [
            $"`{action}`",
            .. figures.Select(one => MarkdownTable.Number(one.Load[^1].CallsByAction.TryGetValue(action, out var calls) ? calls : null)),
        ]);
}
