using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Joins the names of an EF model with the dialect of a formatter.</summary>
/// <param name="formatter">The dialect.</param>
/// <param name="defaultSchema">The schema of tables whose mapping names none; null (the default) leaves it to the connection.</param>
/// <param name="enableSchemaCaching">Whether statements are kept, per model; default true. False suits a model that is changed after it was built.</param>
public class SqlLockStatementProvider(
    ILockStatementFormatter formatter, string? defaultSchema = null, bool enableSchemaCaching = true) : ILockStatementProvider
{
    // One context type may have several models (a schema per tenant), so the model is the key and its lifetime the entry's.
    private readonly ConditionalWeakTable<IModel, ConcurrentDictionary<string, string>> cache = [];

    /// <inheritdoc />
    public string GetRowLockStatement<T>(DbContext context)
        where T : class =>
        GetStatement(context, typeof(T).FullName!, () => FormatRowLock(FindEntity(context, typeof(T)), []));

    /// <inheritdoc />
    public string GetRowLockStatement<T>(DbContext context, params string[] propertyNames)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(propertyNames);
        if (propertyNames.Length == 0)
            throw new ArgumentException("Name at least one property to lock by.", nameof(propertyNames));

        return GetStatement(
            context,
            $"{typeof(T).FullName}({string.Join(',', propertyNames)})",
            () => FormatRowLock(FindEntity(context, typeof(T)), propertyNames));
    }

    /// <inheritdoc />
    public string? GetRowLockStatement<T>(DbContext context, int count)
        where T : class
    {
        var statement = GetStatement(
            context, string.Create(CultureInfo.InvariantCulture, $"{typeof(T).FullName}[{count}]"), () => FormatRowsLock(FindEntity(context, typeof(T)), count) ?? "");

        return statement.Length == 0 ? null : statement;
    }

    /// <inheritdoc />
    public string GetOutboxStatement(DbContext context) => GetOutboxStatement(context, 1);

    /// <inheritdoc />
    public string GetOutboxStatement(DbContext context, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        return GetStatement(context, $"claim {limit}", () =>
        {
            var target = TargetOf(FindEntity(context, typeof(OutboxState)), [nameof(OutboxState.Created), nameof(OutboxState.OutboxId)]);
            return formatter.FormatClaim(target, limit);
        });
    }

    private string GetStatement(DbContext context, string key, Func<string> create)
    {
        ArgumentNullException.ThrowIfNull(context);

        return enableSchemaCaching ? cache.GetOrCreateValue(context.Model).GetOrAdd(key, _ => create()) : create();
    }

    private string FormatRowLock(IEntityType entity, string[] propertyNames)
    {
        if (propertyNames.Length == 0)
            propertyNames = DefaultKey(entity);

        return formatter.FormatRowLock(TargetOf(entity, propertyNames));
    }

    private string? FormatRowsLock(IEntityType entity, int count) =>
        DefaultKey(entity) is [_] key ? formatter.FormatRowsLock(TargetOf(entity, key), count) : null;

    private static string[] DefaultKey(IEntityType entity)
    {
        if (typeof(ISaga).IsAssignableFrom(entity.ClrType))
            return [nameof(ISaga.CorrelationId)];

        return entity.FindPrimaryKey()?.Properties.Select(property => property.Name).ToArray()
            ?? throw new InvalidOperationException($"{entity.DisplayName()} has no primary key to lock by; name the properties.");
    }

    private LockTarget TargetOf(IEntityType entity, string[] propertyNames)
    {
        var table = entity.GetTableName()
            ?? throw new InvalidOperationException($"{entity.DisplayName()} is not mapped to a table, so its rows cannot be locked.");
        var store = StoreObjectIdentifier.Table(table, entity.GetSchema());

        return new LockTarget(entity.GetSchema() ?? defaultSchema, table, [.. propertyNames.Select(ColumnOf)]);

        string ColumnOf(string name) => entity.FindProperty(name)?.GetColumnName(store)
            ?? throw new InvalidOperationException($"{entity.DisplayName()}.{name} has no column in table {table}.");
    }

    private static IEntityType FindEntity(DbContext context, Type type) => context.Model.FindEntityType(type)
        ?? throw new InvalidOperationException($"{context.GetType().Name} does not map {type.FullName}; add it in OnModelCreating.");
}
