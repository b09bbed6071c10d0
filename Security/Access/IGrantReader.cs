namespace Security.Access;

/// <summary>Knows which grants an account has now.</summary>
public interface IGrantReader
{
    /// <summary>The grants in force; none for an unknown subject.</summary>
    /// <param name="subjectId"><see cref="Actor.Id"/>.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<IReadOnlyList<Grant>> ReadAsync(string subjectId, CancellationToken cancellationToken);
}
