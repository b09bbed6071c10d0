using Tests.Support;

namespace Tests.Security.Hardening.Documents;

/// <summary>docs/traceability.md and docs/threat-model.md hold what they promise: every clause has its row, every row its proof, and every proof exists.</summary>
public sealed class TraceabilityTests
{
    private const string Traceability = "docs/traceability.md";
    private const string ThreatModel = "docs/threat-model.md";

    private static readonly string[] Clauses =
    [
        .. "abcdefghijk".Select(letter => $"11.10({letter})"),
        "11.30", "11.50(a)", "11.50(b)", "11.70", "11.100(a)", "11.100(b)", "11.100(c)",
        "11.200(a)(1)", "11.200(a)(1)(i)", "11.200(a)(1)(ii)", "11.200(a)(2)", "11.200(a)(3)", "11.200(b)",
        .. "abcde".Select(letter => $"11.300({letter})"),
        "4.1", "4.2.1", "4.2.2(a)(i)", "4.2.2(a)(ii)", "4.2.2(a)(iii)", "4.2.2(b)", "4.2.2(c)", "4.2.2(d)", "4.2.2(e)",
        "4.2.3", "4.2.4", "4.2.5", "4.2.6", "4.2.7", "4.2.8",
        "4.3.1", "4.3.2", "4.3.3", "4.3.4", "4.3.5", "4.3.6", "4.3.7", "4.3.8(a)", "4.3.8(b)", "4.3.8(c)",
        "9", "12.1", "12.2", "12.3", "12.4", "14(a)", "14(b)", "14(c)",
    ];

    private static readonly string[] Flows =
        ["browser", "program", "bus", "database", "claim check", "identity provider", "operator", "supply chain", "backup"];

    [Fact]
    public void Clauses_ThatBindTheSystem_HaveARowEach()
    {
        var rows = Table.Read(Traceability, 4).Select(row => row[0].Trim('*')).ToList();

        Assert.Empty(Clauses.Except(rows, StringComparer.Ordinal));
        Assert.Equal(rows.Count, rows.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Rows_OfEveryClause_NameATestOrWhoseDutyItIs()
    {
        var without = Table.Read(Traceability, 4).Where(row => TestNames.In(row[3]).Count == 0 && !row[3].Contains("*sponsor's procedure*", StringComparison.Ordinal));

        Assert.Empty(without.Select(row => row[0]));
    }

    [Fact]
    public void Threats_OfEveryFlow_CoverTheSixKindsAndNameAProofOrAReason()
    {
        var rows = Table.Read(ThreatModel, 5);

        Assert.Empty(Flows.Except(rows.Select(row => row[1]), StringComparer.Ordinal));
        Assert.All("STRIDE", kind => Assert.Contains(rows, row => row[2].Contains(kind, StringComparison.Ordinal)));
        var without = rows.Where(row => TestNames.In(row[4]).Count == 0
            && !row[4].Contains("*accepted*: ", StringComparison.Ordinal) && !row[4].Contains("*operator's duty*", StringComparison.Ordinal));
        Assert.Empty(without.Select(row => row[0]));
        Assert.Equal(rows.Count, rows.Select(row => row[0]).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(Traceability)]
    [InlineData(ThreatModel)]
    public void Tests_ThatAPageNames_Exist(string page)
    {
        var named = TestNames.In(File.ReadAllText(RepositoryRoot.Combine(page))).Distinct(StringComparer.Ordinal);

        var unknown = named.Where(name => !TestNames.Exists(name)).Order(StringComparer.Ordinal);

        Assert.True(!unknown.Any(), $"{page} names tests that do not exist: {string.Join(", ", unknown)}");
    }

    [Fact]
    public void Exists_ForClassesAndMethods_TellsWhatIsThereFromWhatIsNot()
    {
        Assert.True(TestNames.Exists(nameof(TraceabilityTests)));
        Assert.True(TestNames.Exists($"{nameof(TraceabilityTests)}.{nameof(Exists_ForClassesAndMethods_TellsWhatIsThereFromWhatIsNot)}"));
        Assert.False(TestNames.Exists("NobodyWrites" + "Tests"));
        Assert.False(TestNames.Exists($"{nameof(TraceabilityTests)}.NobodyWrites"));
    }
}
