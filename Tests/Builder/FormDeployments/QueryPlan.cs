using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Tests.Builder.FormDeployments;

/// <summary>How a database carries out a query.</summary>
internal static class QueryPlan
{
    /// <param name="db">The database.</param>
    /// <param name="explain">The word that asks for the plan: <c>EXPLAIN QUERY PLAN</c>, <c>EXPLAIN (ANALYZE, …)</c>.</param>
    /// <param name="query">The query and its parameters.</param>
    /// <returns>The last column of each row: there both databases have the text.</returns>
    public static async Task<string> ExplainAsync(
        this DbContext db, string explain, (string Text, IReadOnlyList<(string Name, object? Value)> Parameters) query)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"{explain} {query.Text}";
        foreach (var (name, value) in query.Parameters)
            Add(command, name, value);

        var plan = new StringBuilder();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            plan.AppendLine(reader.GetString(reader.FieldCount - 1));
        return plan.ToString();
    }

    private static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
