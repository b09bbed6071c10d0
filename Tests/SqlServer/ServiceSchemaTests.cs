using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Tests.SqlServer.Dac;

namespace Tests.SqlServer;

/// <summary>The schemas of the services, compiled as SQL Server would.</summary>
public sealed class ServiceSchemaTests
{
    [Theory, MemberData(nameof(ServiceContexts.Names), MemberType = typeof(ServiceContexts))]
    public void Migrations_AsAScript_CompileWithoutAProblem(string service)
    {
        using var db = ServiceContexts.Open(service);
        using var model = SqlServerModel.Of(db.GetService<IMigrator>().GenerateScript());

        Assert.Empty(model.FindProblems());
        Assert.Superset(TablesOf(db), model.Tables.ToHashSet());
    }

    [Theory, MemberData(nameof(ServiceContexts.Names), MemberType = typeof(ServiceContexts))]
    public void Migrations_AsAnIdempotentScript_HaveNoSyntaxError(string service)
    {
        using var db = ServiceContexts.Open(service);

        Assert.NotEmpty(SqlServerScript.Parse(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)));
    }

    [Theory, MemberData(nameof(ServiceContexts.Names), MemberType = typeof(ServiceContexts))]
    public void Model_AsACreateScript_CompilesWithoutAProblem(string service)
    {
        using var db = ServiceContexts.Open(service);
        using var model = SqlServerModel.Of(db.Database.GenerateCreateScript());

        Assert.Empty(model.FindProblems());
        Assert.Equal(TablesOf(db), model.Tables.ToHashSet());
    }

    [Theory, MemberData(nameof(ServiceContexts.Names), MemberType = typeof(ServiceContexts))]
    public void Model_AgainstTheMigrations_HasNoChangeLeftOut(string service)
    {
        using var db = ServiceContexts.Open(service);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    private static HashSet<string> TablesOf(DbContext db) => [.. db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!)];
}
