using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Tests.SqlServer.Dac;

/// <summary>A T-SQL script as SQL Server 2022 reads it.</summary>
internal static class SqlServerScript
{
    /// <summary>Parses a script, fails on the first syntax error, and gives its statements, those inside IF and BEGIN … END too.</summary>
    public static IReadOnlyList<TSqlStatement> Parse(string script)
    {
        var parser = new TSql160Parser(initialQuotedIdentifiers: true);
        using var reader = new StringReader(script);
        var fragment = parser.Parse(reader, out var errors);
        if (errors is [var error, ..])
            throw new SqlServerScriptException($"Line {error.Line}, column {error.Column}: {error.Message}{Environment.NewLine}{LineOf(script, error.Line)}");

        return [.. ((TSqlScript)fragment).Batches.SelectMany(batch => batch.Statements).SelectMany(Flatten)];
    }

    /// <summary>Writes a statement again.</summary>
    public static string Write(TSqlFragment fragment)
    {
        new Sql160ScriptGenerator().GenerateScript(fragment, out var text);
        return text;
    }

    private static IEnumerable<TSqlStatement> Flatten(TSqlStatement statement) => statement switch
    {
        BeginEndBlockStatement block => block.StatementList.Statements.SelectMany(Flatten),
        IfStatement { ElseStatement: { } otherwise } choice => Flatten(choice.ThenStatement).Concat(Flatten(otherwise)),
        IfStatement choice => Flatten(choice.ThenStatement),
        _ => [statement],
    };

    private static string LineOf(string script, int line) => script.Split('\n').ElementAtOrDefault(line - 1)?.Trim() ?? "";
}

/// <summary>A script that SQL Server would refuse.</summary>
internal sealed class SqlServerScriptException(string message) : Exception(message);
