using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Security.Audit;

/// <summary>By which words the trail names a row.</summary>
public static class AuditKeys
{
    /// <summary>Name of the annotation.</summary>
    internal const string Annotation = "Security:AuditKey";

    private const char Separator = '/';

    /// <summary>Names rows in the trail by these properties, joined by a slash: <c>F.DM/3</c>. By default the primary key names them.</summary>
    /// <param name="entity">The table's entity.</param>
    /// <param name="properties">Names of properties of the class, mapped or not. Where one of them is null the primary key is shown.</param>
    /// <exception cref="ArgumentException">The class has no such property.</exception>
    public static EntityTypeBuilder<T> HasAuditKey<T>(this EntityTypeBuilder<T> entity, params string[] properties)
        where T : class
    {
        if (properties.FirstOrDefault(name => typeof(T).GetProperty(name) is null) is { } missing)
            throw new ArgumentException($"{typeof(T).Name} has no property {missing}.", nameof(properties));
        entity.HasAnnotation(Annotation, string.Join(Separator, properties));
        return entity;
    }

    /// <summary>The properties that name a row; none: its primary key does.</summary>
    internal static IReadOnlyList<string> AuditKeyOf(IReadOnlyEntityType entity) =>
        entity.FindAnnotation(Annotation)?.Value is string names ? names.Split(Separator) : [];
}
