using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Table and columns of a mapped entity, quoted for the database, for statements that LINQ cannot say.</summary>
internal sealed class EntityTable
{
    private static readonly ConditionalWeakTable<IEntityType, EntityTable> Known = [];

    private readonly ConcurrentDictionary<string, (IProperty Property, string Column)> columns = new(StringComparer.Ordinal);
    private readonly IEntityType entity;
    private readonly StoreObjectIdentifier store;
    private readonly ISqlGenerationHelper sql;

    private EntityTable(IEntityType entity, StoreObjectIdentifier store, ISqlGenerationHelper sql)
    {
        this.entity = entity;
        this.store = store;
        this.sql = sql;
    }

    /// <summary>The table, with its schema where it has one.</summary>
    public string Name => sql.DelimitIdentifier(store.Name, store.Schema);

    public static EntityTable Of<T>(DbContext db)
        where T : class
    {
        var mapped = db.Model.FindEntityType(typeof(T));
        if (mapped is not null && Known.TryGetValue(mapped, out var known))
            return known;

        return mapped?.GetTableName() is { } table
            ? Known.GetValue(mapped, _ => new(mapped, StoreObjectIdentifier.Table(table, mapped.GetSchema()), db.GetService<ISqlGenerationHelper>()))
            : throw new InvalidOperationException(
                $"{db.GetType().Name} has no table for {typeof(T).Name}. Call modelBuilder.Add{typeof(T).Name}Entity() in OnModelCreating and add a migration.");
    }

    /// <summary>The column of a property.</summary>
    public string Column(string property) => Find(property).Column;

    /// <summary>The columns of all properties, each after a prefix.</summary>
    public string AllColumns(string prefix) => string.Join(", ", entity.GetProperties().Select(property => prefix + Column(property.Name)));

    /// <summary>The columns of all properties, each after a prefix, except those written otherwise.</summary>
    public string AllColumns(string prefix, string exceptProperty, string instead) => string.Join(
        ", ", entity.GetProperties().Select(property => property.Name == exceptProperty ? instead : prefix + Column(property.Name)));

    /// <summary>A parameter with a value as the property's column stores it, of the column's type even when there is no value.</summary>
    public DbParameter Parameter(DbCommand command, string property, object? value)
    {
        var mapped = Find(property).Property;
        return mapped.GetRelationalTypeMapping().CreateParameter(command, "", value, mapped.IsNullable);
    }

    /// <summary>A value as the property's column stores it.</summary>
    public object Value(string property, object value) =>
        Find(property).Property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;

    private (IProperty Property, string Column) Find(string property) => columns.GetOrAdd(property, name =>
    {
        var mapped = entity.FindProperty(name)!;
        return (mapped, sql.DelimitIdentifier(mapped.GetColumnName(store)!));
    });
}
