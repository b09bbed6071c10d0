namespace Security.Authentication.Subjects;

/// <summary>What two lists of grants both allow.</summary>
internal static class GrantOverlap
{
    /// <summary>True when one of the grants allows all that the other one does.</summary>
    public static bool Cover(this IEnumerable<Grant> grants, Grant wanted) => grants.Any(grant => Of(grant, wanted) == wanted);

    /// <summary>For <c>designer</c> and <c>designer@S1</c> it is <c>designer@S1</c>, whichever list holds which.</summary>
    public static IReadOnlyList<Grant> Of(IEnumerable<Grant> first, IReadOnlyList<Grant> second) =>
        [.. first.SelectMany(one => second.Select(other => Of(one, other))).OfType<Grant>().Distinct()];

    private static Grant? Of(Grant one, Grant other) =>
        one.Role == other.Role && TryNarrow(one.StudyOid, other.StudyOid, out var study) && TryNarrow(one.SiteOid, other.SiteOid, out var site)
            ? new Grant(one.Role, study, site)
            : null;

    private static bool TryNarrow(string? one, string? other, out string? narrower)
    {
        narrower = one ?? other;
        return one is null || other is null || string.Equals(one, other, StringComparison.Ordinal);
    }
}
