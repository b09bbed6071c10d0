using ServiceDefaults;

namespace Tests.ServiceDefaults.Data;

/// <summary>Wrong database settings stop the start, all named at once.</summary>
public class DatabaseOptionsValidatorTests
{
    [Theory]
    [InlineData("Sqlite", "Data Source=a.db")]
    [InlineData("postgresql", "Host=db;Username=u;Password=p")]
    [InlineData("SqlServer", "Server=db;Database=d")]
    public void Validate_UsableSettings_AreAccepted(string provider, string connectionString) =>
        Assert.Empty(Faults(provider, connectionString));

    [Fact]
    public void Validate_SeveralFaults_NamesThemAll() => Assert.Equal(2, Faults("Oracle", " ").Count);

    [Theory]
    [InlineData("Oracle", "Sqlite, PostgreSql, SqlServer")]
    [InlineData("7", "Sqlite, PostgreSql, SqlServer")]
    public void Validate_UnknownProvider_ListsTheKnownOnes(string provider, string expected) =>
        Assert.Contains(expected, Assert.Single(Faults(provider, "Data Source=a.db")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Sqlite", "Datei=a.db;Password=secret")]
    [InlineData("PostgreSql", "Hots=db;Password=secret")]
    [InlineData("SqlServer", "Server=db;Databaze=d;Password=secret")]
    public void Validate_ConnectionStringOfAnotherKind_IsRefusedWithoutRepeatingSecrets(string provider, string connectionString) =>
        Assert.DoesNotContain("secret", Assert.Single(Faults(provider, connectionString)), StringComparison.Ordinal);

    private static List<string> Faults(string provider, string connectionString) =>
        [.. new DatabaseOptionsValidator().Validate(null, new() { Provider = provider, ConnectionString = connectionString }).Failures ?? []];
}
