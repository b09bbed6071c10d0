using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Security.Audit.Recording;

/// <summary>How the rows of one table are shown in the trail; found out once for a model.</summary>
internal sealed class AuditedEntity
{
    private static readonly ConditionalWeakTable<IEntityType, AuditedEntity> Known = [];

    private readonly PropertyInfo? _study;
    private readonly PropertyInfo[] _auditKey;
    private readonly IReadOnlyList<IProperty> _primaryKey;
    private readonly IProperty? _class;

    private AuditedEntity(IEntityType entity)
    {
        Name = entity.ShortName();
        IsAudited = !entity.GetAllBaseTypesInclusive().Any(type => type.FindAnnotation(NotAuditedExtensions.Annotation) is not null);
        _study = entity.ClrType.GetProperty("StudyOid", typeof(string));
        _auditKey = [.. AuditKeys.AuditKeyOf(entity).Select(name => entity.ClrType.GetProperty(name)).OfType<PropertyInfo>()];
        _class = AuditClasses.AuditClassOf(entity);
        _primaryKey = entity.FindPrimaryKey()?.Properties ?? [];
        Shown = [.. entity.GetProperties().Where(IsShown)];
    }

    /// <summary>Name of the class.</summary>
    public string Name { get; }

    /// <summary>False where the mapping says why the table is left out.</summary>
    public bool IsAudited { get; }

    /// <summary>The columns whose values the trail shows: not what counts changes, what the database computes, and numbers that it gives out.</summary>
    public IReadOnlyList<IProperty> Shown { get; }

    /// <summary>True when a new row has nothing by which people know it.</summary>
    public bool IsNameless => _auditKey.Length == 0 && (_primaryKey.Count == 0 || _primaryKey.Any(IsGivenOut) || _primaryKey.Any(property => property.IsShadowProperty()));

    public static AuditedEntity Of(IEntityType entity) => Known.GetValue(entity, static type => new AuditedEntity(type));

    /// <summary>The study that the row itself names; null: it names none.</summary>
    public string? StudyOf(object row) => (string?)_study?.GetValue(row);

    /// <summary>True when rows of the table can carry an access class.</summary>
    public bool HasClasses => _class is not null;

    /// <summary>The access class of a row as it is; null: none.</summary>
    public string? ClassOf(object row) => _class is null ? null : Class(Read(_class, row));

    /// <summary>The access class that a row had before the change; null: none.</summary>
    public string? FormerClassOf(EntityEntry row) => _class is null ? null : Class(row.Property(_class).OriginalValue);

    /// <summary>The row's name in words.</summary>
    public string KeyOf(object row, EntityState state)
    {
        var values = Array.ConvertAll(_auditKey, property => property.GetValue(row));
        if (values.Length == 0 || values.Contains(null))
            values = [.. _primaryKey.Select(property => state == EntityState.Added && IsGivenOut(property) ? "new" : Read(property, row))];
        return string.Join('/', values.Select(ShownValue.Text));
    }

    /// <summary>The present value of a column.</summary>
    public static object? Read(IProperty property, object row) => property.GetGetter().GetClrValue(row);

    private static string? Class(object? value) => value is string { Length: > 0 } name ? name : null;

    private bool IsShown(IProperty property) =>
        !property.IsShadowProperty() && !property.IsConcurrencyToken && property.ValueGenerated is not (ValueGenerated.OnUpdate or ValueGenerated.OnAddOrUpdate)
        && !(property.IsPrimaryKey() && (_auditKey.Length == 0 || IsGivenOut(property)));

    // A whole number that the database gives out with the insert is not known before.
    private static bool IsGivenOut(IProperty property) =>
        property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey() && (property.ClrType == typeof(long) || property.ClrType == typeof(int));
}
