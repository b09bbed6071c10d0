using Microsoft.SqlServer.Dac.Model;

namespace Tests.SqlServer.Dac;

/// <summary>A database as DacFx compiles it: every name must lead somewhere.</summary>
internal sealed class SqlServerModel : IDisposable
{
    private readonly TSqlModel _model = new(SqlServerVersion.Sql160, new TSqlModelOptions());
    private int _procedures;

    /// <summary>Takes the objects that a script leaves, and its changes of rows as statements to compile.</summary>
    public static SqlServerModel Of(string script)
    {
        var schema = MigratedSchema.Of(script);
        var model = new SqlServerModel();
        foreach (var statement in schema.Objects)
            model._model.AddObjects(statement);
        foreach (var statement in schema.DataStatements)
            model.AddStatement(statement);
        return model;
    }

    /// <summary>Takes a statement as the body of a procedure, so that its tables and columns are looked up.</summary>
    public void AddStatement(string sql, params IEnumerable<string> parameters)
    {
        SqlServerScript.Parse(sql);
        _model.AddObjects($"CREATE PROCEDURE [dbo].[statement{++_procedures}] {string.Join(", ", parameters)} AS BEGIN {sql} END");
    }

    /// <summary>Takes objects beside tables, such as triggers and procedures.</summary>
    public void AddObjects(IEnumerable<string> statements)
    {
        // The model holds what is, so it takes no OR ALTER.
        foreach (var sql in statements)
            _model.AddObjects(sql.Replace("CREATE OR ALTER", "CREATE", StringComparison.Ordinal));
    }

    /// <summary>Takes what a context was about to send.</summary>
    public void AddStatements(IEnumerable<SentStatement> statements)
    {
        foreach (var statement in statements)
            AddStatement(statement.Sql, statement.Parameters);
    }

    /// <summary>What does not compile, warnings included: a column that is missing is one.</summary>
    public IReadOnlyList<string> FindProblems() => [.. _model.Validate().Select(problem => problem.ToString()!)];

    public IEnumerable<string> Tables => _model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass).Select(table => table.Name.Parts[^1]);

    public void Dispose() => _model.Dispose();
}
