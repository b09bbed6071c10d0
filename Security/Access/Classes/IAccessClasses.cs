using System.Security.Claims;

namespace Security.Access;

/// <summary>Tells what blinded data a user may see. Nothing is remembered between two calls: a revocation counts at once.</summary>
public interface IAccessClasses : IAccessClassReader
{
    /// <summary>What of a study is hidden from the user.</summary>
    /// <param name="user">The signed-in user.</param>
    /// <param name="studyOid">The study.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<StudyBlinding> BlindingAsync(ClaimsPrincipal user, string studyOid, CancellationToken cancellationToken);

    /// <summary>True when neither the form nor, where one is named, the item is hidden from the user.</summary>
    /// <param name="user">The signed-in user.</param>
    /// <param name="studyOid">The study.</param>
    /// <param name="formOid">The form.</param>
    /// <param name="itemOid">The item; null: the form as a whole.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<bool> CanReadAsync(ClaimsPrincipal user, string studyOid, string formOid, string? itemOid, CancellationToken cancellationToken);
}
