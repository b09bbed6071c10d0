using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceDefaults.Data;

/// <summary>Takes a statement that writes outside of any transaction (ExecuteUpdate, ExecuteDelete, ExecuteSql) through the write gate.</summary>
internal sealed class SqliteCommandInterceptor(SqliteWriteGate gate) : DbCommandInterceptor
{
    private readonly ConditionalWeakTable<DbCommand, DbConnection> entered = [];

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        if (FindConnectionToGate(command) is { } connection)
        {
            gate.EnterAsync(connection, CancellationToken.None).GetAwaiter().GetResult();
            entered.AddOrUpdate(command, connection);
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (FindConnectionToGate(command) is { } connection)
        {
            await gate.EnterAsync(connection, cancellationToken);
            entered.AddOrUpdate(command, connection);
        }

        return result;
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Leave(command);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Leave(command);
        return ValueTask.FromResult(result);
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Leave(command);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(command);
        return Task.CompletedTask;
    }

    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => Leave(command);

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(command);
        return Task.CompletedTask;
    }

    private DbConnection? FindConnectionToGate(DbCommand command) =>
        command is { Transaction: null, Connection: { } connection } && !gate.IsHeldBy(connection) ? connection : null;

    private void Leave(DbCommand command)
    {
        if (entered.TryGetValue(command, out var connection) && entered.Remove(command))
            gate.Leave(connection);
    }
}
