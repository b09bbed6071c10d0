using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Security.Audit;

/// <summary>Columns whose values never reach the audit trail: it says that they changed, and not to what.</summary>
public static class SecretColumns
{
    /// <summary>Name of the annotation.</summary>
    internal const string Annotation = "Security:Secret";

    /// <summary>What the trail shows in place of a value.</summary>
    public const string Shown = "(secret)";

    /// <summary>Keeps the values of a column out of the audit trail: password hashes, keys of authenticators, recovery codes.</summary>
    public static PropertyBuilder<TProperty> IsSecret<TProperty>(this PropertyBuilder<TProperty> property)
    {
        property.HasAnnotation(Annotation, true);
        return property;
    }

    /// <summary>True for a column that <see cref="IsSecret{TProperty}"/> marked.</summary>
    public static bool IsSecret(this IReadOnlyProperty property) => property.FindAnnotation(Annotation)?.Value is true;
}
