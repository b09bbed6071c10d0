using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Security.Audit.Sealing;
using Security.Signatures;
using Tests.SqlServer.Dac;
using Tests.Support;

namespace Tests.SqlServer;

/// <summary>The triggers of the audit trail and the script of rights, as SQL Server reads them.</summary>
public sealed class AuditTriggerTests
{
    private const string Provider = "Microsoft.EntityFrameworkCore.SqlServer";

    [Theory, MemberData(nameof(ServiceContexts.Names), MemberType = typeof(ServiceContexts))]
    public void Triggers_OnTheTablesOfAService_CompileWithoutAProblem(string service)
    {
        using var db = ServiceContexts.Open(service);
        using var model = SqlServerModel.Of(db.Database.GenerateCreateScript());

        model.AddObjects(AuditTriggers.StatementsFor(global::ServiceDefaults.DatabaseProvider.SqlServer));

        Assert.Empty(model.FindProblems());
    }

    [Fact]
    public void Triggers_WithAWrongColumn_AreFound()
    {
        using var db = ServiceContexts.Open("Cdms");
        using var model = SqlServerModel.Of(db.Database.GenerateCreateScript());

        model.AddObjects(AuditTriggers.StatementsFor(global::ServiceDefaults.DatabaseProvider.SqlServer).Select(sql => sql.Replace("[RecordId]", "[RecordNo]", StringComparison.Ordinal)));

        Assert.NotEmpty(model.FindProblems());
    }

    [Fact]
    public void Create_InAMigration_GivesBatchesThatHoldTheTriggers()
    {
        var migration = new MigrationBuilder(Provider);

        AuditTriggers.Create(migration, global::ServiceDefaults.DatabaseProvider.SqlServer);
        AuditTriggers.Drop(migration, global::ServiceDefaults.DatabaseProvider.SqlServer);

        var statements = migration.Operations.Cast<SqlOperation>().SelectMany(operation => SqlServerScript.Parse(operation.Sql)).ToList();
        Assert.All(statements, statement => Assert.IsType<ExecuteStatement>(statement));
        var inner = statements.Cast<ExecuteStatement>().Select(Inner).ToList();
        Assert.Equal(
            AuditTriggers.StatementsFor(global::ServiceDefaults.DatabaseProvider.SqlServer).Concat(AuditTriggers.DropStatementsFor(global::ServiceDefaults.DatabaseProvider.SqlServer)), inner);
        Assert.All(inner, sql => SqlServerScript.Parse(sql));
    }

    [Fact]
    public void Rights_OfTheServicesRole_HaveNoSyntaxError() =>
        Assert.NotEmpty(SqlServerScript.Parse(File.ReadAllText(RepositoryRoot.Combine("deploy/database/sqlserver-rights.sql"))));

    [Fact]
    public void Query_ForTheTriggersThatAreThere_IsOneStatementWithoutASyntaxError() =>
        Assert.IsType<SelectStatement>(Assert.Single(SqlServerScript.Parse(ProtectingTrigger.QueryFor(global::ServiceDefaults.DatabaseProvider.SqlServer))));

    [Fact]
    public void Names_OfTriggersThatThereMustBe_AreThoseThatAreCreated()
    {
        const global::ServiceDefaults.DatabaseProvider server = global::ServiceDefaults.DatabaseProvider.SqlServer;
        var created = AuditTriggers.StatementsFor(server).Concat(SignatureTriggers.StatementsFor(server).Select(sql => Inner((ExecuteStatement)SqlServerScript.Parse(sql)[0])))
            .SelectMany(SqlServerScript.Parse).OfType<CreateOrAlterTriggerStatement>().Select(trigger => $"{trigger.TriggerObject.Name.BaseIdentifier.Value}.{trigger.Name.BaseIdentifier.Value}");

        Assert.Equal(created.Order(StringComparer.Ordinal), AuditTriggers.NamesFor(server).Concat(SignatureTriggers.NamesFor(server)).Select(trigger => trigger.ToString()).Order(StringComparer.Ordinal));
    }

    private static string Inner(ExecuteStatement statement) =>
        ((ExecutableStringList)statement.ExecuteSpecification.ExecutableEntity).Strings.Cast<StringLiteral>().Single().Value;
}
