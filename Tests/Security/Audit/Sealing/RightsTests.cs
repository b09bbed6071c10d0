using Npgsql;
using Security.Audit.Sealing;
using Tests.Security.Audit.Support;
using Tests.Support;

namespace Tests.Security.Audit.Sealing;

/// <summary>The role of <c>deploy/database/postgresql-rights.sql</c>: it runs the service and cannot touch what is written in the trail.</summary>
public sealed class RightsTests
{
    [Fact]
    public async Task Role_OfTheService_OnlyAddsToTheTrail()
    {
        await using var trail = await SealedTrail.CreateAsync(DatabaseProvider.PostgreSql);
        await using var role = await ServiceRole.CreateAsync(trail.Database.Database.ConnectionString);
        await using var connection = await role.OpenAsync();

        foreach (var sql in Forbidden())
            await RefusedAsync(connection, sql);

        Assert.True((await trail.Service.VerifyAsync(trail.PeerHeads)).IsIntact);
    }

    [Fact]
    public async Task Role_OfTheService_SealsAndRedacts()
    {
        await using var trail = await SealedTrail.CreateAsync(DatabaseProvider.PostgreSql);
        await using var role = await ServiceRole.CreateAsync(trail.Database.Database.ConnectionString);
        var database = trail.Database.As(role.ConnectionString);
        await using var service = new AuditService(database, trail.Service.Clock);
        await using var app = await AuditApp.StartAsync(database);

        await database.AddAsync(AuditRows.Many(SealedTrail.Study, 3, service.Clock.GetUtcNow()));
        service.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(3, await service.SealAsync());
        var (_, redaction) = await app.PostAsync("h.kim;Person;administrator", "/api/audit/redactions", new { recordId = trail.Ids[0], reason = "A name" });
        var (status, _) = await app.PostAsync("n.novak;Person;administrator", $"/api/audit/redactions/{redaction.GetProperty("id").GetInt64()}/approval");

        Assert.Equal(200, status);
        Assert.StartsWith("\"Redacted", (await database.ReadAsync(trail.Ids[0])).Payload, StringComparison.Ordinal);
        await service.SealAsync();
        Assert.Empty((await service.VerifyAsync(trail.PeerHeads)).Findings);
    }

    private static IEnumerable<string> Forbidden()
    {
        foreach (var table in TriggerText.AppendOnly)
        {
            yield return $"UPDATE \"{table}\" SET \"StudyOid\" = 'x'";
            yield return $"DELETE FROM \"{table}\"";
            yield return $"TRUNCATE \"{table}\"";
            yield return $"ALTER TABLE \"{table}\" DISABLE TRIGGER ALL";
            yield return $"DROP TRIGGER \"{table}_Delete\" ON \"{table}\"";
            yield return $"DROP TABLE \"{table}\"";
            yield return $"CREATE TRIGGER mine AFTER INSERT ON \"{table}\" FOR EACH ROW EXECUTE FUNCTION audit_refuse()";
        }

        yield return "UPDATE \"AuditRecord\" SET \"Payload\" = '[]'";
        yield return "SET session_replication_role = replica";
        yield return "CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'";
        yield return "CREATE TEMPORARY TABLE \"AuditUnsealed\" (\"RecordId\" bigint)";
        yield return "CREATE TABLE mine (id bigint)";
    }

    private static async Task RefusedAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.True(refusal is { SqlState: PostgresErrorCodes.InsufficientPrivilege } && !refusal.MessageText.Contains("append-only", StringComparison.Ordinal), $"{sql}: {refusal.Message}");
    }

    /// <summary>A role of its own, made by the script.</summary>
    private sealed class ServiceRole(string owner, string name) : IAsyncDisposable
    {
        public string ConnectionString => new NpgsqlConnectionStringBuilder(owner) { Username = name, Password = name }.ConnectionString;

        public static async Task<ServiceRole> CreateAsync(string owner)
        {
            var role = new ServiceRole(owner, $"role_{Guid.NewGuid():n}");
            await role.ExecuteAsync($"SET rights.role = '{role.Name}'", await File.ReadAllTextAsync(RepositoryRoot.Combine("deploy/database/postgresql-rights.sql")),
                $"ALTER ROLE {role.Name} PASSWORD '{role.Name}'");
            return role;
        }

        private string Name => name;

        public async Task<NpgsqlConnection> OpenAsync()
        {
            var connection = new NpgsqlConnection(ConnectionString);
            await connection.OpenAsync();
            return connection;
        }

        public async ValueTask DisposeAsync() => await ExecuteAsync($"DROP OWNED BY {name}", $"DROP ROLE {name}");

        private async Task ExecuteAsync(params string[] statements)
        {
            await using var connection = new NpgsqlConnection(owner);
            await connection.OpenAsync();
            foreach (var sql in statements)
            {
                await using var command = new NpgsqlCommand(sql, connection);
                await command.ExecuteNonQueryAsync();
            }
        }
    }
}
