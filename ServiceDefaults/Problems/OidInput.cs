using Microsoft.AspNetCore.Http.HttpResults;

namespace ServiceDefaults;

/// <summary>The rule for OIDs and keys that people and programs send.</summary>
public static class OidInput
{
    /// <summary>The answer to an OID that cannot be stored or found again (422 <c>bad-oid</c>); null: it is good.</summary>
    /// <param name="oid">What was sent.</param>
    /// <param name="field">Its place in the body, as <c>changes[0].itemOid</c>.</param>
    /// <param name="longest">Most UTF-16 units.</param>
    public static ProblemHttpResult? FindProblem(string? oid, string field, int longest = OidColumns.MaxLength) =>
        string.IsNullOrWhiteSpace(oid) || oid.Length > longest || oid.Any(char.IsControl) || !StorableText.IsStorable(oid)
            ? Problem.Unprocessable("bad-oid", $"The field {field} must hold 1 to {longest} characters and no control characters.", "Correct the OID.", new Place(Oid: oid, Path: $"$.{field}"))
            : null;
}
