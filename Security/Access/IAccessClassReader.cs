using System.Security.Claims;

namespace Security.Access;

/// <summary>Knows which blinded data a user may see.</summary>
public interface IAccessClassReader
{
    /// <summary>The access classes that the user has been granted in a study, now. Empty without a grant: no role brings one, not even administrator or auditor.</summary>
    /// <param name="user">The signed-in user.</param>
    /// <param name="studyOid">The study.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<IReadOnlySet<string>> ReadableAsync(ClaimsPrincipal user, string studyOid, CancellationToken cancellationToken);
}
