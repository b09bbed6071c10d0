using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.SqlServer.Dac;

/// <summary>Stands in for a server: keeps the statements that EF Core would send, and answers with nothing.</summary>
internal sealed class OfflineSqlServer : DbCommandInterceptor
{
    /// <summary>The statements, in their order.</summary>
    public List<SentStatement> Sent { get; } = [];

    /// <summary>Columns that a statement names by itself.</summary>
    public IReadOnlyList<string> OwnColumns { get; init; } = [];

    public DbContextOptionsBuilder Use(DbContextOptionsBuilder options) =>
        options.UseSqlServer("Server=offline").AddInterceptors(this, new NoConnection());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Sent.Add(SentStatement.Of(command));
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(NoRows(eventData.Context!)));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Sent.Add(SentStatement.Of(command));
        return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(0));
    }

    // EF Core looks for its columns even where there is no row.
    private DataTableReader NoRows(DbContext context)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        var columns = context.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Select(property => property.GetColumnName());
        foreach (var column in columns.Concat(OwnColumns).Distinct(StringComparer.OrdinalIgnoreCase))
            table.Columns.Add(column);
        return table.CreateDataReader();
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());

        public override ValueTask<InterceptionResult> ConnectionClosingAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
