using Npgsql;
using Runner.Local;
using Runner.Processes;

namespace Seeds.Databases;

/// <summary>A PostgreSQL cluster of its own.</summary>
internal sealed class PostgresDatabases : DatabaseServer
{
    private readonly PostgresProcess _process;
    private readonly NpgsqlDataSource _administrator;

    private PostgresDatabases(PostgresProcess process)
    {
        _process = process;
        _administrator = NpgsqlDataSource.Create(process.ConnectionString);
        Cutter = new PostgresCutter(_administrator);
    }

    public override LocalDatabase Kind => LocalDatabase.Postgres;

    public override IConnectionCutter Cutter { get; }

    public static async Task<PostgresDatabases> StartAsync(CancellationToken cancellationToken) =>
        new(await PostgresProcess.StartAsync(cancellationToken: cancellationToken));

    public override async Task<string> CopyAsync(ServiceName service, string name, CancellationToken cancellationToken)
    {
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {TemplateOf(service)}", cancellationToken);
        return _process.ConnectionStringOf(name);
    }

    public override async Task DropAsync(IEnumerable<string> connectionStrings)
    {
        foreach (var connectionString in connectionStrings)
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)", CancellationToken.None);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _administrator.DisposeAsync();
        await _process.DisposeAsync();
    }

    protected override async Task MigrateTemplateAsync(ServiceName service, CancellationToken cancellationToken)
    {
        await ExecuteAsync($"CREATE DATABASE {TemplateOf(service)}", cancellationToken);
        // Nobody may be connected to a database while it is copied, and a pool keeps connections.
        await MigrateAsync(service, $"{_process.ConnectionStringOf(TemplateOf(service))};Pooling=false", cancellationToken);
    }

    private static string TemplateOf(ServiceName service) => $"template_{service}".ToLowerInvariant();

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = _administrator.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
