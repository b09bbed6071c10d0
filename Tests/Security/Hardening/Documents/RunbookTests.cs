using System.Text.RegularExpressions;
using Tests.Support;

namespace Tests.Security.Hardening.Documents;

/// <summary>docs/runbook.md and the drills hold together: every fault names the test that breaks it on purpose and repairs it as the page says, and that test exists.</summary>
public sealed partial class RunbookTests
{
    private const string Runbook = "docs/runbook.md";

    [Fact]
    public void Alerts_OfTheRules_HaveASectionEachThatNamesItsDrill()
    {
        var alerts = Alert().Matches(File.ReadAllText(RepositoryRoot.Combine("deploy/observability/alerts.yaml"))).Select(match => match.Groups["name"].Value).ToList();
        var sections = Sections("## Alerts", "### ");

        Assert.Equal(alerts, sections.Select(section => section.Head));
        Assert.Empty(sections.Where(section => Drills(section.Text).Count == 0).Select(section => section.Head));
    }

    [Fact]
    public void Faults_OfTheTable_NameTheirDrillEach()
    {
        var rows = Table.Read(Runbook, 4);

        Assert.NotEmpty(rows);
        Assert.Empty(rows.Where(row => Drills(row[3]).Count == 0).Select(row => row[0]));
    }

    [Fact]
    public void BackupAndRestore_AsTheyStand_NameTheirDrill()
    {
        var steps = Sections("## Backup and restore", "1. ");

        Assert.NotEmpty(Drills(Assert.Single(steps).Head));
    }

    [Fact]
    public void Drills_ThatThePageNames_Exist()
    {
        var named = TestNames.In(File.ReadAllText(RepositoryRoot.Combine(Runbook))).Distinct(StringComparer.Ordinal);

        var unknown = named.Where(name => !TestNames.Exists(name)).Order(StringComparer.Ordinal);

        Assert.True(!unknown.Any(), $"{Runbook} names tests that do not exist: {string.Join(", ", unknown)}");
    }

    // A whole class is no drill of one fault.
    private static IReadOnlyList<string> Drills(string text) => [.. TestNames.In(text).Where(name => name.Contains('.', StringComparison.Ordinal))];

    /// <summary>What stands below a heading, cut wherever a line begins with a prefix.</summary>
    private static List<(string Head, string Text)> Sections(string heading, string prefix)
    {
        List<(string Head, string Text)> sections = [];
        foreach (var line in File.ReadLines(RepositoryRoot.Combine(Runbook)).SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)))
        {
            if (line.StartsWith(prefix, StringComparison.Ordinal))
                sections.Add((line[prefix.Length..], ""));
            else if (sections.Count > 0)
                sections[^1] = (sections[^1].Head, $"{sections[^1].Text}\n{line}");
        }

        return sections;
    }

    [GeneratedRegex(@"- alert: (?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Alert();
}
