namespace Security.Accounts;

/// <summary>The sessions of people who signed in at a page.</summary>
public interface IAccountSessions
{
    /// <summary>Makes a person's sessions read account and grants again: here with the next request, on other replicas within a minute. Call it after grants have been saved.</summary>
    /// <param name="subjectId"><see cref="Actor.Id"/>.</param>
    /// <param name="cancellationToken">Not used; a later implementation may tell other replicas.</param>
    Task RefreshAsync(string subjectId, CancellationToken cancellationToken = default);
}
