using Microsoft.EntityFrameworkCore.Metadata;
using Security.Audit.Recording;

namespace Security.Audit;

/// <summary>Looks over a model for what the trail could not show.</summary>
public static class AuditedTables
{
    /// <summary>Every fault of the model: an audited table whose new rows nobody could tell apart, or a table that is left out without a reason. Empty when all is well.</summary>
    public static IReadOnlyList<string> FindFaults(IModel model) => [.. model.GetEntityTypes().Select(FindFault).OfType<string>()];

    /// <summary>The tables that are left out, with the reason of each.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut(IModel model) => model.GetEntityTypes()
        .Where(entity => entity.FindAnnotation(NotAuditedExtensions.Annotation) is not null)
        .ToDictionary(entity => entity.ShortName(), entity => entity.FindAnnotation(NotAuditedExtensions.Annotation)!.Value as string ?? "", StringComparer.Ordinal);

    private static string? FindFault(IEntityType entity)
    {
        var audited = AuditedEntity.Of(entity);
        if (audited.IsAudited)
            return audited.IsNameless ? $"{audited.Name} is audited and its key says nothing before it is saved. Name its rows (HasAuditKey), or leave it out with a reason (IsNotAudited)." : null;
        var reason = entity.GetAllBaseTypesInclusive().Select(type => type.FindAnnotation(NotAuditedExtensions.Annotation)?.Value as string).OfType<string>().FirstOrDefault();
        return string.IsNullOrWhiteSpace(reason) ? $"{audited.Name} is left out of the trail without a reason." : null;
    }
}
