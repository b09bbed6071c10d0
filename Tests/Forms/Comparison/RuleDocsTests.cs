using Tests.Support;

namespace Tests.Forms.Comparison;

/// <summary>docs/comparison.md says of every rule what the code says.</summary>
public sealed class RuleDocsTests
{
    [Fact]
    public void Docs_OfTheRules_GiveCodeClassAndReasonOfEachAndNoOther()
    {
        var rows = File.ReadLines(RepositoryRoot.Combine("docs/comparison.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 6 && cells[2] is "Safe" or "NeedsReview" or "LosesData")
            .Select(cells => $"{cells[1].Trim('`')} {cells[2]} {cells[4]}");

        Assert.Equal(RuleList.All.Select(rule => $"{rule.Code} {rule.Class} {rule.Reason}").Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }
}
