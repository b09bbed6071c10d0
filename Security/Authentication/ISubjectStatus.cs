namespace Security.Authentication;

/// <summary>Knows whether somebody may still act. Each kind of account has one: embedded accounts, and people of the identity provider.</summary>
/// <remarks>All that are registered are asked in turn; the first that knows the subject answers. A subject that none knows may not act.</remarks>
public interface ISubjectStatus
{
    /// <summary>The present state; null for a subject that is none of its own.</summary>
    /// <param name="subjectId"><see cref="Actor.Id"/>.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<SubjectStatus?> FindAsync(string subjectId, CancellationToken cancellationToken);
}
