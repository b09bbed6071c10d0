using Forms.Comparison;

namespace Tests.Forms.Comparison;

/// <summary>What each change means for values collected before.</summary>
public sealed class ChangeRulesTests
{
    public static TheoryData<string, int> Examples =>
        [.. RuleExamples.All.GroupBy(example => example.Rule, StringComparer.Ordinal).SelectMany(rule => rule.Select((_, index) => new TheoryDataRow<string, int>(rule.Key, index)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Compare_OfOneChange_IsJudgedByItsRule(string rule, int index)
    {
        var (_, before, after) = RuleExamples.All.Where(example => example.Rule == rule).ElementAt(index);

        var comparison = FormComparison.Compare(before, after);

        // Whatever else comes with the change is no worse than its rule says.
        Assert.Contains(rule, comparison.Changes.Select(change => change.Rule));
        Assert.Equal(Expected(rule), comparison.Class);
    }

    [Fact]
    public void Examples_OfTheRules_LeaveNoneOut() => Assert.Equal(
        RuleList.All.Select(rule => rule.Code).Except(["form-added", "form-removed"]).Order(StringComparer.Ordinal),
        RuleExamples.All.Select(example => example.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static ChangeClass Expected(string rule) => RuleList.All.Single(known => known.Code == rule).Class;
}
