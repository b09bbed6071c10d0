using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Tests.Support;

/// <summary>Finds in migrations what the version of the code before them could not live with (docs/upgrade.md). During a rollout it runs on the new schema.</summary>
public static class Contractions
{
    /// <summary>Compares with what stands in a file, each line of which had its release before it or does not bother the version before.</summary>
    /// <param name="file">Relative to the repository.</param>
    /// <param name="contexts">One for each database.</param>
    public static void Verify(string file, IReadOnlyDictionary<DatabaseProvider, DbContext> contexts)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        Approved.Verify(file, string.Join('\n', contexts.SelectMany(context => Find(context.Value).CountBy(line => line, StringComparer.Ordinal).Select(line => FormattableString.Invariant($"{context.Key} {line.Key}, {line.Value} times")))));
    }

    /// <summary>A line for each: the migration, what it does, and to what. The first migration has nothing before it.</summary>
    public static IReadOnlyList<string> Find(DbContext context)
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        var provider = context.Database.ProviderName!;
        return
        [
            .. from migration in assembly.Migrations.Skip(1)
               from contraction in FindIn(assembly.CreateMigration(migration.Value, provider).UpOperations)
               select $"{migration.Key[(migration.Key.IndexOf('_', StringComparison.Ordinal) + 1)..]}: {contraction}",
        ];
    }

    /// <summary>The same in the operations of one migration.</summary>
    public static IEnumerable<string> FindIn(IReadOnlyList<MigrationOperation> operations)
    {
        var tables = operations.OfType<CreateTableOperation>().Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        var columns = operations.OfType<AddColumnOperation>().Select(column => $"{column.Table}.{column.Name}").ToHashSet(StringComparer.Ordinal);
        return operations.Select(operation => Judge(operation, tables, columns)).OfType<string>();
    }

    private static string? Judge(MigrationOperation operation, HashSet<string> tables, HashSet<string> columns) => operation switch
    {
        CreateTableOperation or EnsureSchemaOperation or InsertDataOperation or DropIndexOperation => null,
        AddColumnOperation column => column.IsNullable || column.DefaultValue is not null || column.DefaultValueSql is not null || column.ComputedColumnSql is not null
            ? null
            : $"adds column {column.Table}.{column.Name}, which the version before does not fill",
        AlterColumnOperation column => JudgeAltered(column),
        CreateIndexOperation index => !index.IsUnique || tables.Contains(index.Table) || index.Columns.Any(column => columns.Contains($"{index.Table}.{column}"))
            ? null
            : $"makes {index.Table}.{string.Join('+', index.Columns)} unique, which the version before does not heed",
        AddForeignKeyOperation key => tables.Contains(key.Table) || key.Columns.All(column => columns.Contains($"{key.Table}.{column}"))
            ? null
            : $"adds foreign key {key.Table}.{string.Join('+', key.Columns)}, which the version before does not heed",
        SqlOperation => "runs a statement of its own",
        ITableMigrationOperation other => $"{operation.GetType().Name.Replace("Operation", "", StringComparison.Ordinal)} of {other.Table}",
        _ => operation.GetType().Name.Replace("Operation", "", StringComparison.Ordinal),
    };

    private static string? JudgeAltered(AlterColumnOperation column)
    {
        var isNarrower = column.MaxLength < (column.OldColumn.MaxLength ?? int.MaxValue) || (column.OldColumn.IsNullable && !column.IsNullable);
        return isNarrower || column.ClrType != column.OldColumn.ClrType ? $"narrows column {column.Table}.{column.Name}" : null;
    }
}
