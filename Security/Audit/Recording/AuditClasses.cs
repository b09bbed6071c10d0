using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Security.Audit;

/// <summary>Under which access class the trail records a row.</summary>
public static class AuditClasses
{
    /// <summary>Name of the annotation.</summary>
    internal const string Annotation = "Security:AuditClass";

    /// <summary>Longest access class; see <see cref="AuditRecord.AccessClass"/>.</summary>
    public const int MaxLength = 100;

    /// <summary>What a record shows in place of a value that belongs to another access class, once a row has gone from one to the other.</summary>
    public const string Hidden = "(another access class)";

    /// <summary>Records the rows of a table under the access class that each names itself. A null or empty class is none.</summary>
    /// <remarks>
    /// Rows of one save that differ in their class have a record each, so nobody learns of the one from the other. What the act itself says, its reason and the request it came
    /// through, stands in all of them: write blinded rows in an act whose address and reason give nothing away.
    /// </remarks>
    /// <param name="entity">The table's entity.</param>
    /// <param name="property">A mapped text of at most <see cref="MaxLength"/> characters.</param>
    /// <exception cref="ArgumentException">The class has no such text.</exception>
    public static EntityTypeBuilder<T> HasAuditClass<T>(this EntityTypeBuilder<T> entity, string property)
        where T : class
    {
        if (typeof(T).GetProperty(property)?.PropertyType != typeof(string))
            throw new ArgumentException($"{typeof(T).Name} has no text {property} that could be its access class.", nameof(property));
        entity.Property<string?>(property).HasMaxLength(MaxLength);
        entity.HasAnnotation(Annotation, property);
        return entity;
    }

    /// <summary>The column that names the class of a row; null: its rows have none.</summary>
    internal static IProperty? AuditClassOf(IEntityType entity) => entity.GetAllBaseTypesInclusive()
        .Select(type => type.FindAnnotation(Annotation)?.Value).OfType<string>().Select(entity.FindProperty).FirstOrDefault();
}
