using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Tests.SqlServer.Dac;

/// <summary>The objects that stand at the end of a script which creates, alters and drops them in turn, as migrations do.</summary>
/// <remarks>A model of DacFx takes what is, not what changes, so changes are applied here.</remarks>
internal sealed class MigratedSchema
{
    private readonly Dictionary<string, CreateTableStatement> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TSqlStatement> _others = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TSqlStatement> _data = [];

    /// <summary>The statements that create what stands at the end.</summary>
    public IEnumerable<string> Objects => _tables.Values.Concat(_others.Values).Select(SqlServerScript.Write);

    /// <summary>The statements that change rows.</summary>
    public IEnumerable<string> DataStatements => _data.Select(SqlServerScript.Write);

    public static MigratedSchema Of(string script)
    {
        var schema = new MigratedSchema();
        foreach (var statement in SqlServerScript.Parse(script))
            schema.Apply(statement);
        return schema;
    }

    private void Apply(TSqlStatement statement)
    {
        switch (statement)
        {
            case CreateTableStatement table:
                _tables.Add(NameOf(table.SchemaObjectName), table);
                break;
            case AlterTableStatement change:
                Change(change);
                break;
            case DropTableStatement drop:
                foreach (var table in drop.Objects)
                    _tables.Remove(NameOf(table));
                break;
            case CreateIndexStatement index:
                _others.Add($"{NameOf(index.OnName)}.{index.Name.Value}", index);
                break;
            case DropIndexStatement drop:
                foreach (var index in drop.DropIndexClauses.OfType<DropIndexClause>())
                    _others.Remove($"{NameOf(index.Object)}.{index.Index.Value}");
                break;
            case CreateSchemaStatement schema:
                _others.Add($"schema {schema.Name.Value}", schema);
                break;
            case InsertStatement or UpdateStatement or DeleteStatement or MergeStatement:
                _data.Add(statement);
                break;
            case BeginTransactionStatement or CommitTransactionStatement or SetOnOffStatement or DeclareVariableStatement or SelectStatement
                or ExecuteStatement or PrintStatement:
                break;
            default:
                throw new SqlServerScriptException($"The tests do not know what {statement.GetType().Name} does to the schema: {SqlServerScript.Write(statement)}");
        }
    }

    private void Change(AlterTableStatement change)
    {
        var table = _tables[NameOf(change.SchemaObjectName)].Definition;
        switch (change)
        {
            case AlterTableAddTableElementStatement add:
                foreach (var column in add.Definition.ColumnDefinitions)
                    table.ColumnDefinitions.Add(column);
                foreach (var constraint in add.Definition.TableConstraints)
                    table.TableConstraints.Add(constraint);
                break;
            case AlterTableAlterColumnStatement alter:
                ColumnOf(table, alter.ColumnIdentifier.Value).DataType = alter.DataType;
                break;
            case AlterTableDropTableElementStatement drop:
                foreach (var element in drop.AlterTableDropTableElements)
                    Drop(table, element);
                break;
            default:
                throw new SqlServerScriptException($"The tests do not know what {change.GetType().Name} does to a table.");
        }
    }

    private static void Drop(TableDefinition table, AlterTableDropTableElement element)
    {
        if (element.TableElementType == TableElementType.Column)
            table.ColumnDefinitions.Remove(ColumnOf(table, element.Name.Value));
        else if (table.TableConstraints.FirstOrDefault(one => IsNamed(one.ConstraintIdentifier, element.Name.Value)) is { } constraint)
            table.TableConstraints.Remove(constraint);
    }

    private static ColumnDefinition ColumnOf(TableDefinition table, string name) =>
        table.ColumnDefinitions.Single(column => IsNamed(column.ColumnIdentifier, name));

    private static bool IsNamed(Identifier? identifier, string name) => string.Equals(identifier?.Value, name, StringComparison.OrdinalIgnoreCase);

    private static string NameOf(SchemaObjectName name) => $"{name.SchemaIdentifier?.Value ?? "dbo"}.{name.BaseIdentifier.Value}";
}
