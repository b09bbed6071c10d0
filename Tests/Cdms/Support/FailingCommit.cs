using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Cdms.Support;

/// <summary>Fails transactions that install something, before or after the commit: as if the process had died there.</summary>
internal sealed class FailingCommit(bool afterwards, int times) : DbTransactionInterceptor, IDbCommandInterceptor
{
    private readonly HashSet<DbTransaction> _inserting = [];
    private readonly HashSet<DbTransaction> _installing = [];
    private int _left = times;

    public int Failed { get; private set; }

    public ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (command.Transaction is { } transaction && InstallCommands.Installs(command))
            _inserting.Add(transaction);
        return new(result);
    }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (!_inserting.Remove(transaction) || _left == 0)
            return new(result);

        _installing.Add(transaction);
        if (!afterwards)
            Fail();
        return new(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (afterwards && _installing.Remove(transaction))
            Fail();
        return Task.CompletedTask;
    }

    private void Fail()
    {
        _left--;
        Failed++;
        throw new DbUpdateException("The connection broke.");
    }
}
