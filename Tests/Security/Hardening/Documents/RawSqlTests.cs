using System.Text.RegularExpressions;
using Tests.Support;

namespace Tests.Security.Hardening.Documents;

/// <summary>No SQL of ours is put together from values: what is not LINQ is a fixed statement with parameters.</summary>
public sealed partial class RawSqlTests
{
    public static TheoryData<string> Parts => ["Builder.Service", "Cdms.Service", "ServiceDefaults", "Security", "Messaging"];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Statements_OfAPart_HoldNoInterpolatedValue(string part)
    {
        var found = Directory.EnumerateFiles(RepositoryRoot.Combine(part), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "Migrations"))
            .SelectMany(file => Interpolated().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {match.Value}"));

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("""db.Studies.FromSqlRaw($"SELECT * FROM Study WHERE StudyOid = '{oid}'")""")]
    [InlineData("""await db.Database.ExecuteSqlRawAsync("DELETE FROM Study WHERE StudyOid = '" + oid + "'")""")]
    [InlineData("""db.Database.SqlQueryRaw<long>($"SELECT {oid}")""")]
    [InlineData("""command.CommandText = $"SELECT {oid}";""")]
    public void Find_StatementWithAValueInIt_FindsIt(string code) => Assert.Matches(Interpolated(), code);

    [Theory]
    [InlineData("""db.Studies.FromSql($"SELECT * FROM Study WHERE StudyOid = {oid}")""")]
    [InlineData("""db.Studies.FromSqlRaw("SELECT * FROM Study WHERE StudyOid = {0}", oid)""")]
    public void Find_StatementWithParameters_FindsNothing(string code) => Assert.DoesNotMatch(Interpolated(), code);

    [GeneratedRegex("""(FromSqlRaw|ExecuteSqlRaw(Async)?|SqlQueryRaw(<[^>]*>)?)\s*\(\s*(\$|"[^"]*"\s*\+)|CommandText\s*\+?=\s*(\$|"[^"]*"\s*\+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Interpolated();
}
