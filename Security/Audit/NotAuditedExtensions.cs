using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Security.Audit;

/// <summary>Every table is audited unless its mapping says why not.</summary>
public static class NotAuditedExtensions
{
    internal const string Annotation = "Security:NotAudited";

    /// <summary>Leaves a table out of the audit trail.</summary>
    /// <param name="entity">The table's entity.</param>
    /// <param name="because">Why an inspector does not miss it, in a sentence.</param>
    public static EntityTypeBuilder IsNotAudited(this EntityTypeBuilder entity, string because)
    {
        entity.HasAnnotation(Annotation, because);
        return entity;
    }
}
