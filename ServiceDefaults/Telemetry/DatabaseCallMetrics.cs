using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceDefaults;

/// <summary>Counts the commands that are sent to the database, and the transactions that end there.</summary>
/// <remarks>
/// A command is what is sent at once, which may hold several statements: one round trip. So is a commit and a rollback. PostgreSQL begins a transaction together with its first command, SQL Server by a round trip of its own.
/// The label <c>db.system.name</c> is that of OpenTelemetry's conventions for databases; <c>source</c> says what made EF Core send it.
/// </remarks>
internal sealed class DatabaseCallMetrics(ServiceMeter meter) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly Counter<long> _commands = meter.Meter.CreateCounter<long>("db.client.commands", "{command}", "Commands sent to the database.");
    private readonly Counter<long> _transactions = meter.Meter.CreateCounter<long>("db.client.transactions", "{transaction}", "Transactions of the database that were committed or rolled back.");

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Count(eventData);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Count(eventData);
        return new(result);
    }

    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result)
    {
        Count(eventData);
        return result;
    }

    public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
    {
        Count(eventData);
        return new(result);
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Count(eventData);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Count(eventData);
        return new(result);
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Count(eventData, eventData.Exception.GetType().Name);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Count(eventData, eventData.Exception.GetType().Name);
        return Task.CompletedTask;
    }

    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => Count(eventData, nameof(OperationCanceledException));

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Count(eventData, nameof(OperationCanceledException));
        return Task.CompletedTask;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Count("committed", transaction);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Count("committed", transaction);
        return Task.CompletedTask;
    }

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Count("rolled-back", transaction);

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Count("rolled-back", transaction);
        return Task.CompletedTask;
    }

    private void Count(CommandEventData command, string? error = null)
    {
        if (!_commands.Enabled)
            return;
        var tags = new TagList { { "db.system.name", SystemOf(command.Connection) }, { "source", SourceOf(command.CommandSource) } };
        if (error is not null)
            tags.Add("error.type", error);
        _commands.Add(1, tags);
    }

    private void Count(string outcome, DbTransaction transaction)
    {
        if (_transactions.Enabled)
            _transactions.Add(1, new("db.system.name", SystemOf(transaction)), new("outcome", outcome));
    }

    // By the driver's own types: an interceptor is not told which provider it serves.
    private static string SystemOf(object ofDriver) => ofDriver.GetType().Name switch
    {
        ['N', 'p', ..] => "postgresql",
        ['S', 'q', 'l', 'i', ..] => "sqlite",
        _ => "microsoft.sql_server",
    };

    private static string SourceOf(CommandSource source) => source switch
    {
        CommandSource.SaveChanges => "save",
        CommandSource.LinqQuery or CommandSource.FromSqlQuery or CommandSource.ValueGenerator => "query",
        CommandSource.Migrations => "migration",
        _ => "statement",
    };
}
