using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Statements that travel together, with typed parameters.</summary>
internal sealed class SqlText(DbContext db)
{
    private readonly StringBuilder text = new();
    private readonly List<object> values = [];
    private readonly DbCommand parameters = db.Database.GetDbConnection().CreateCommand();

    public DbContext Db => db;

    public SqlText Append(string sql)
    {
        text.Append(sql);
        return this;
    }

    /// <summary>Adds a value as the column of a property stores it.</summary>
    public SqlText Append(EntityTable table, string property, object? value)
    {
        text.Append(CultureInfo.InvariantCulture, $"{{{values.Count}}}");
        values.Add(table.Parameter(parameters, property, value));
        return this;
    }

    /// <summary>Adds a value whose type says how it is stored.</summary>
    public SqlText AppendValue(object value)
    {
        text.Append(CultureInfo.InvariantCulture, $"{{{values.Count}}}");
        values.Add(value);
        return this;
    }

    public SqlText AppendJoined<T>(IEnumerable<T> items, string separator, Action<T> append)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                text.Append(separator);
            isFirst = false;
            append(item);
        }

        return this;
    }

    public (string Sql, object[] Values) Build() => (text.ToString(), [.. values]);

    public Task<int> ExecuteAsync(CancellationToken cancellationToken = default) =>
        db.Database.ExecuteSqlRawAsync(text.ToString(), values, cancellationToken);
}
