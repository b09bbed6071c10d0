namespace Security.Accounts;

/// <summary>Checks the password of an embedded account where somebody gives it once more, as to sign. Failures count towards the lockout as those at sign-in do.</summary>
public interface IPasswordCheck
{
    /// <summary>Checks a password, and counts the failure or forgets those before.</summary>
    /// <remarks>Takes as long for a user name that nobody has. It saves by itself, outside of the caller's context and transaction, so that a failure counts even where the caller takes its own work back.</remarks>
    /// <param name="userName">The account's user name, which is its <see cref="Actor.Id"/>; capitals do not count.</param>
    /// <param name="password">What was typed. It is neither kept nor logged.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="InvalidOperationException">The caller's context has a transaction open: check first, then begin it.</exception>
    Task<PasswordVerdict> CheckAsync(string userName, string password, CancellationToken cancellationToken);
}
