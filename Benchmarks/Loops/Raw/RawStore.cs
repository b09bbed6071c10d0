using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Benchmarks.Loops.Raw;

/// <summary>The raw loop's one table.</summary>
internal abstract class RawStore
{
    protected const string Insert = "insert into form (id, study, form, hash, definition) values (@id, @study, @form, @hash, @definition)";

    public static RawStore Of(string connectionString) =>
        connectionString.StartsWith("Data Source=", StringComparison.Ordinal) ? new SqliteRawStore(connectionString) : new PostgresRawStore(connectionString);

    /// <summary>Makes database and table where they are missing.</summary>
    public abstract Task PrepareAsync();

    /// <summary>One insert a form.</summary>
    public abstract Task InsertAsync(IReadOnlyList<RawForm> forms);

    protected static void AddParameters(DbParameterCollection parameters, RawForm form)
    {
        foreach (var parameter in Parameters(form))
            parameters.Add(parameters is NpgsqlParameterCollection ? new NpgsqlParameter(parameter.Name, parameter.Value) : new SqliteParameter(parameter.Name, parameter.Value));
    }

    private static IEnumerable<(string Name, object Value)> Parameters(RawForm form) =>
        [("id", form.Id), ("study", form.StudyOid), ("form", form.FormOid), ("hash", form.Hash), ("definition", form.Definition)];
}
