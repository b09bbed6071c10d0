namespace Security.Accounts;

/// <summary>Texts of the second step of a sign-in.</summary>
internal sealed record SecondFactorTexts
{
    public required string Title { get; init; }

    public required string Hint { get; init; }

    public required string Code { get; init; }

    public required string CodeHint { get; init; }

    public required string CodeMissing { get; init; }

    public required string CodeWrong { get; init; }

    public required string LockRule { get; init; }

    public required string UseRecoveryCode { get; init; }

    public required string RecoveryTitle { get; init; }

    public required string RecoveryHint { get; init; }

    public required string RecoveryCode { get; init; }

    public required string RecoveryMissing { get; init; }

    public required string RecoveryWrong { get; init; }

    public required string UseApp { get; init; }
}
