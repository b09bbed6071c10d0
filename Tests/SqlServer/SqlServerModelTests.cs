using Tests.SqlServer.Dac;

namespace Tests.SqlServer;

/// <summary>The checks themselves: each finds what it is there for.</summary>
public sealed class SqlServerModelTests
{
    private const string Table = "CREATE TABLE [Tallies] ([Id] int NOT NULL, [Name] nvarchar(40) NULL, CONSTRAINT [PK_Tallies] PRIMARY KEY ([Id]));\nGO\n";

    [Fact]
    public void Parse_ASyntaxError_NamesItsPlace()
    {
        var exception = Assert.Throws<SqlServerScriptException>(() => SqlServerScript.Parse("SELECT 1;\nSELEKT * FROM [a] WHERE;"));

        Assert.StartsWith("Line 2, column ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FindProblems_OfASoundSchema_FindsNone()
    {
        using var model = SqlServerModel.Of(Table + "CREATE INDEX [IX] ON [Tallies] ([Name]);");
        model.AddStatement("SELECT [Name] FROM [Tallies] WITH (UPDLOCK, ROWLOCK) WHERE [Id] = 1");

        Assert.Empty(model.FindProblems());
    }

    [Theory]
    [InlineData("SELECT [Nome] FROM [Tallies]", "Nome")]
    [InlineData("SELECT [Name] FROM [Taleis]", "Taleis")]
    [InlineData("UPDATE [Tallies] SET [Name] = N'a' WHERE [Key] = 1", "Key")]
    public void FindProblems_OfAStatementWithAWrongName_NamesIt(string sql, string name)
    {
        using var model = SqlServerModel.Of(Table);
        model.AddStatement(sql);

        Assert.Contains(model.FindProblems(), problem => problem.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void FindProblems_OfAnIndexOnAMissingColumn_NamesIt()
    {
        using var model = SqlServerModel.Of(Table + "CREATE INDEX [IX] ON [Tallies] ([Nome]);");

        Assert.Contains(model.FindProblems(), problem => problem.Contains("Nome", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_AScriptThatAltersATable_KnowsHowItStandsAtTheEnd()
    {
        using var model = SqlServerModel.Of(Table + """
            ALTER TABLE [Tallies] ADD [Count] int NOT NULL DEFAULT 0;
            GO
            ALTER TABLE [Tallies] DROP COLUMN [Name];
            GO
            INSERT INTO [Tallies] ([Id], [Count]) VALUES (1, 2);
            """);
        Assert.Empty(model.FindProblems());

        model.AddStatement("SELECT [Name] FROM [Tallies]");
        Assert.NotEmpty(model.FindProblems());
    }
}
