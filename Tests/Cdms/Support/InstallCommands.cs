using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Cdms.Support;

/// <summary>Notes the commands that have to do with form versions and their deployments; those of inbox and outbox are left out.</summary>
internal sealed class InstallCommands : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _log = [];

    public IReadOnlyList<string> Log => [.. _log];

    public static bool Installs(DbCommand command) =>
        command.CommandText.Contains("INSERT", StringComparison.Ordinal) && command.CommandText.Contains("InstalledFormVersion", StringComparison.Ordinal);

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.Contains("FormVersion", StringComparison.Ordinal) || command.CommandText.Contains("FormDeployment", StringComparison.Ordinal))
            _log.Enqueue(command.CommandText);
        return new(result);
    }
}
