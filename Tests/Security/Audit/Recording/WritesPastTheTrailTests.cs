using System.Text.RegularExpressions;
using Tests.Support;

namespace Tests.Security.Audit.Recording;

/// <summary>Who writes past EF Core's saves is known by name, with the reason why the audit trail misses nothing.</summary>
public sealed partial class WritesPastTheTrailTests
{
    private static readonly string[] Sources = ["Builder.Service", "Cdms.Service", "Security", "ServiceDefaults"];

    [Fact]
    public void Sources_WritePastTheInterceptor_OnlyWhereApproved()
    {
        var approved = File.ReadAllLines(RepositoryRoot.Combine("Tests/Security/Audit/Recording/WritesPastTheTrail.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(" | "))
            .ToList();

        Assert.All(approved, line => Assert.True(line.Length == 4 && line[3].Length > 20, $"Say why: {string.Join(" | ", line)}"));
        Assert.Equal(
            approved.Select(line => $"{line[0]} | {line[1]} | {line[2]}").Order(StringComparer.Ordinal),
            Sources.SelectMany(FindWrites).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("await db.Things.ExecuteDeleteAsync(x)", "ExecuteDeleteAsync")]
    [InlineData("db.Database.ExecuteSqlInterpolated($\"…\")", "ExecuteSqlInterpolated")]
    [InlineData("db.ReadRowsAsync(sql, [], Read, x)", "ReadRowsAsync")]
    [InlineData("db.Database.GetDbConnection()", "GetDbConnection")]
    [InlineData("db.Things.FromSql($\"…\")", "FromSql")]
    public void Pattern_OfAWriteInCode_FindsIt(string code, string member) => Assert.Equal(member, Write().Match(code).Value);

    private static IEnumerable<string> FindWrites(string folder) =>
        Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.cs*", SearchOption.AllDirectories)
            .Select(file => (File: Path.GetRelativePath(RepositoryRoot.Combine("."), file).Replace('\\', '/'), Path: file))
            .Where(file => !Generated().IsMatch(file.File))
            .SelectMany(file => Write().Matches(Comment().Replace(File.ReadAllText(file.Path), "")).Select(match => match.Value)
                .CountBy(member => member, StringComparer.Ordinal)
                .Select(member => $"{file.File} | {member.Key} | {member.Value}"));

    [GeneratedRegex(@"\b(ExecuteUpdate|ExecuteDelete|ExecuteSql|ExecuteSqlRaw|ExecuteSqlInterpolated|FromSql|FromSqlRaw|FromSqlInterpolated|SqlQuery|SqlQueryRaw|ReadRows|GetDbConnection|CreateCommand|ExecuteNonQuery)(Async)?\b(?=[(<])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Write();

    [GeneratedRegex("/(obj|bin|Migrations)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Generated();

    [GeneratedRegex("//.*", RegexOptions.None, 1000)]
    private static partial Regex Comment();
}
