using System.Security.Claims;

namespace Security;

/// <summary>A role, for one study or all, and for one site or all.</summary>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="StudyOid">The study; null: all.</param>
/// <param name="SiteOid">The site, in a study; null: all.</param>
public sealed record Grant(string Role, string? StudyOid = null, string? SiteOid = null)
{
    /// <summary>Type of the claim that carries a grant.</summary>
    public const string ClaimType = "grant";

    /// <summary>As in claims and configuration: <c>designer</c>, <c>designer@STUDY</c>, <c>investigator@STUDY@SITE</c>; OIDs are URL-encoded.</summary>
    public override string ToString() => string.Join('@', new[] { Role, Encode(StudyOid), Encode(SiteOid) }.OfType<string>());

    /// <summary>Reads <see cref="ToString"/> back; null when it is none, or names an unknown role.</summary>
    public static Grant? Parse(string text)
    {
        var parts = text.Split('@');
        if (parts.Length > 3 || !Roles.All.Contains(parts[0]) || parts.Skip(1).Any(part => part.Length == 0))
            return null;
        return new Grant(parts[0], parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : null, parts.Length > 2 ? Uri.UnescapeDataString(parts[2]) : null);
    }

    /// <summary>The grants of a signed-in user.</summary>
    public static IReadOnlyList<Grant> Of(ClaimsPrincipal user) =>
        [.. user.FindAll(ClaimType).Select(claim => Parse(claim.Value)).OfType<Grant>()];

    private static string? Encode(string? oid) => oid is null ? null : Uri.EscapeDataString(oid);
}
