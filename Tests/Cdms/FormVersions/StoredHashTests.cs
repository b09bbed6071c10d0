using Cdms.Service.Data;
using Contracts;
using Forms;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.FormVersions;

/// <summary>The answer carries the hash that the database computed from what it stored.</summary>
public class StoredHashTests
{
    // In the way of anything between service and disk that would alter a definition.
    private const string AlterDefinitions = """
        CREATE FUNCTION alter_definition() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN NEW."Definition" := NEW."Definition" || decode(''00'', ''hex''); RETURN NEW; END';
        CREATE TRIGGER alter_definition BEFORE INSERT ON "InstalledFormVersion" FOR EACH ROW EXECUTE FUNCTION alter_definition();
        """;

    [Fact]
    public async Task Install_OnPostgreSql_IsOneCommand()
    {
        var commands = new InstallCommands();
        await using var cdms = await CdmsHost.StartAsync(
            DatabaseProvider.PostgreSql, services => services.ConfigureDbContext<PostgreSqlCdmsDbContext>(db => db.AddInterceptors(commands)));

        await cdms.PublishAsync(Given.Published());
        await cdms.Answers.NextAsync<FormVersionInstalled>();

        Assert.StartsWith("WITH settled", Assert.Single(commands.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Install_DatabaseStoresOtherBytes_EndsAsAFaultAndLeavesNothing()
    {
        await using var cdms = await CdmsHost.StartAsync(DatabaseProvider.PostgreSql);
        await cdms.ReadAsync(db => db.Database.ExecuteSqlRawAsync(AlterDefinitions, TestContext.Current.CancellationToken));
        var published = Given.Published();

        await cdms.PublishAsync(published);

        var fault = await cdms.Answers.NextAsync<Fault<FormVersionPublished>>();
        Assert.Contains(published.ContentHash, fault.Exceptions[0].Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), await cdms.ReadAsync(async db => (await db.InstalledFormVersions.CountAsync(), await db.SettledFormDeployments.CountAsync())));
    }

    [Fact]
    public async Task Migrate_VersionInstalledBefore_IsHashedByTheDatabase()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        await using var db = CdmsSettings.CreateContext(DatabaseProvider.PostgreSql, database.ConnectionString);
        await db.GetService<IMigrator>().MigrateAsync("AddOutboxQuarantine", TestContext.Current.CancellationToken);
        var canonical = Given.Canonical();
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "InstalledFormVersion" ("StudyOid", "FormOid", "Version", "ContentHash", "Definition", "FormDeploymentId", "InstalledAt")
            VALUES ('S', 'F', 1, {ContentHash.Of(canonical)}, {canonical}, {Guid.NewGuid()}, 1)
            """, TestContext.Current.CancellationToken);

        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);

        var version = await db.InstalledFormVersions.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ContentHash.Of(canonical), ContentHash.OfDigest(version.StoredHash));
        Assert.Equal(canonical, version.Definition);
    }
}
