using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace Tests.SqlServer.Dac;

/// <summary>A statement as it was to be sent, with the declarations of its parameters.</summary>
internal sealed record SentStatement(string Sql, IReadOnlyList<string> Parameters)
{
    public static SentStatement Of(DbCommand command) => new(command.CommandText, [.. command.Parameters.Cast<SqlParameter>().Select(Declare)]);

    private static string Declare(SqlParameter parameter)
    {
        var name = parameter.ParameterName.StartsWith('@') ? parameter.ParameterName : $"@{parameter.ParameterName}";
        var length = parameter.SqlDbType is SqlDbType.NVarChar or SqlDbType.VarBinary ? "(max)" : "";
        return $"{name} {parameter.SqlDbType}{length}";
    }
}
