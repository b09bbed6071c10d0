using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Security.Audit.Recording;

/// <summary>Inserts several records by one statement.</summary>
internal static class RecordInsertStatement
{
    // SQL Server takes 2,100 parameters a command; a record has fifteen.
    private const int MostRows = 50;

    private static readonly (string Column, Func<AuditRecord, object?> Value)[] Columns =
    [
        (nameof(AuditRecord.StudyOid), record => record.StudyOid), (nameof(AuditRecord.At), record => record.At.UtcTicks),
        (nameof(AuditRecord.ActorId), record => record.ActorId), (nameof(AuditRecord.ActorName), record => record.ActorName),
        (nameof(AuditRecord.ActorKind), record => record.ActorKind.ToString()), (nameof(AuditRecord.Service), record => record.Service),
        (nameof(AuditRecord.Action), record => record.Action), (nameof(AuditRecord.Subjects), record => record.Subjects),
        (nameof(AuditRecord.Reason), record => record.Reason), (nameof(AuditRecord.Through), record => record.Through),
        (nameof(AuditRecord.TraceId), record => record.TraceId), (nameof(AuditRecord.MessageId), record => record.MessageId),
        (nameof(AuditRecord.AccessClass), record => record.AccessClass), (nameof(AuditRecord.Payload), record => record.Payload),
        (nameof(AuditRecord.PayloadHash), record => record.PayloadHash),
    ];

    /// <summary>The statements: one, but for more than fifty records on SQLite and SQL Server.</summary>
    public static IEnumerable<(string Sql, object[] Values)> For(DbContext db, IReadOnlyList<AuditRecord> records)
    {
        var names = db.GetService<ISqlGenerationHelper>();
        var insert = $"INSERT INTO {names.DelimitIdentifier(nameof(AuditRecord))} ({string.Join(", ", Columns.Select(column => names.DelimitIdentifier(column.Column)))}) ";
        return db.Database.IsNpgsql() ? [ForPostgreSql(insert, records)] : records.Chunk(MostRows).Select(chunk => ForOthers(insert, chunk));
    }

    /// <remarks>One text for any number of rows, so that it is prepared once.</remarks>
    private static (string Sql, object[] Values) ForPostgreSql(string insert, IReadOnlyList<AuditRecord> records)
    {
        object[] values =
        [
            ToArray(record => record.StudyOid), ToArray(record => record.At.UtcTicks), ToArray(record => record.ActorId), ToArray(record => record.ActorName),
            ToArray(record => record.ActorKind.ToString()), ToArray(record => record.Service), ToArray(record => record.Action), ToArray(record => record.Subjects),
            ToArray(record => record.Reason), ToArray(record => record.Through), ToArray(record => record.TraceId), ToArray(record => record.MessageId),
            ToArray(record => record.AccessClass), ToArray(record => record.Payload), ToArray(record => record.PayloadHash),
        ];
        return ($"{insert}SELECT * FROM unnest({string.Join(", ", Enumerable.Range(0, values.Length).Select(Placeholder))})", values);

        T[] ToArray<T>(Func<AuditRecord, T> value) => [.. records.Select(value)];
    }

    private static (string Sql, object[] Values) ForOthers(string insert, AuditRecord[] records)
    {
        var sql = new StringBuilder(insert).Append("VALUES ");
        var values = new List<object>(records.Length * Columns.Length);
        foreach (var record in records)
            sql.Append(values.Count == 0 ? "(" : ", (").AppendJoin(", ", Columns.Select(column => Take(column.Value(record)))).Append(')');
        return (sql.ToString(), [.. values]);

        // No parameter for what is absent: without a value the database could not tell its type.
        string Take(object? value)
        {
            if (value is null)
                return "NULL";
            values.Add(value);
            return Placeholder(values.Count - 1);
        }
    }

    private static string Placeholder(int index) => string.Create(CultureInfo.InvariantCulture, $"{{{index}}}");
}
