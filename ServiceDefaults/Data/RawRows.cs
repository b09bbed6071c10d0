using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceDefaults.Data;

/// <summary>Reads what a statement of our own returns, past the query pipeline, which would put the SQL of such a query together anew each time.</summary>
public static class RawRows
{
    /// <summary>Runs a statement on the context's connection and in its transaction; interceptors and logs see it as any other.</summary>
    /// <param name="db">The context.</param>
    /// <param name="sql">The statement; <c>{0}</c>, <c>{1}</c> … stand for the values.</param>
    /// <param name="values">The values.</param>
    /// <param name="read">Makes a row of the columns, in the order of the statement.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="DbException">The database refused the statement.</exception>
    public static async Task<List<T>> ReadRowsAsync<T>(
        this DbContext db, string sql, object[] values, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var command = db.GetService<IRawSqlCommandBuilder>().Build(sql, values, db.Model);
        var execution = new RelationalCommandParameterObject(
            db.GetService<IRelationalConnection>(), command.ParameterValues, readerColumns: null, db,
            db.GetService<IRelationalCommandDiagnosticsLogger>(), CommandSource.FromSqlQuery);

        var rows = new List<T>();
        await using var reader = await command.RelationalCommand.ExecuteReaderAsync(execution, cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader.DbDataReader));
        return rows;
    }
}
