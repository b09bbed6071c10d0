namespace Security.Accounts;

/// <summary>Texts of the sign-in page.</summary>
internal sealed record SignInTexts
{
    public required string Title { get; init; }

    public required string UserName { get; init; }

    public required string Password { get; init; }

    public required string Button { get; init; }

    public required string External { get; init; }

    public required string Or { get; init; }

    public required string UserNameMissing { get; init; }

    public required string PasswordMissing { get; init; }

    public required string Failed { get; init; }

    public required string OneTimeExpired { get; init; }

    public required string Ended { get; init; }

    public required string SignedOut { get; init; }

    public required string Idle { get; init; }

    public required string Unencrypted { get; init; }

    public required string UnencryptedRemedy { get; init; }

    public required string NoAccounts { get; init; }
}
