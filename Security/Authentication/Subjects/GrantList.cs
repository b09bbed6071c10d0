namespace Security.Authentication.Subjects;

/// <summary>Grants as one text column, parted by blanks; OIDs in them are URL-encoded, so a blank parts nothing else.</summary>
internal static class GrantList
{
    public static string Write(IEnumerable<Grant> grants) => string.Join(' ', grants.Select(grant => grant.ToString()).Distinct(StringComparer.Ordinal));

    /// <summary>Reads <see cref="Write"/> back; a role that this version does not know grants nothing.</summary>
    public static IReadOnlyList<Grant> Read(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Grant.Parse).OfType<Grant>()];
}
