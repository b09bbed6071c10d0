using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Security.Access;

/// <summary>Nobody widens their own access: it takes a second person, also among administrators.</summary>
internal static class OwnAccess
{
    /// <summary>True when the subject is who acts. Capitals do not count here, as a database may not tell them apart.</summary>
    public static bool Is(string subjectId) => string.Equals(subjectId.Trim(), Acting.Actor.Id, StringComparison.OrdinalIgnoreCase);

    public static ProblemHttpResult Refused() => new Problem(
        StatusCodes.Status403Forbidden, "own-access", "Nobody grants to themself.", "Ask another administrator to grant it.").ToResult();
}
