using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Table and columns of a mapped entity, quoted for the database, for statements that LINQ cannot say.</summary>
internal sealed class EntityTable
{
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
        return mapped?.GetTableName() is { } table
            ? new EntityTable(mapped, StoreObjectIdentifier.Table(table, mapped.GetSchema()), db.GetService<ISqlGenerationHelper>())
            : throw new InvalidOperationException(
                $"{db.GetType().Name} has no table for {typeof(T).Name}. Call modelBuilder.Add{typeof(T).Name}Entity() in OnModelCreating and add a migration.");
    }

    /// <summary>The column of a property.</summary>
    public string Column(string property) => sql.DelimitIdentifier(entity.FindProperty(property)!.GetColumnName(store)!);

    /// <summary>The columns of all properties, each after a prefix, except those written otherwise.</summary>
    public string AllColumns(string prefix, string exceptProperty, string instead) => string.Join(
        ", ", entity.GetProperties().Select(property => property.Name == exceptProperty ? instead : prefix + Column(property.Name)));

    /// <summary>A value as the property's column stores it.</summary>
    public object Value(string property, object value) =>
        entity.FindProperty(property)!.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
}
