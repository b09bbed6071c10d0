namespace Security.Accounts;

/// <summary>What the account pages say, in one language. {0} and {1} stand for what is filled in.</summary>
internal sealed record AccountTexts
{
    /// <summary>The language, for the page's <c>lang</c> (BCP 47).</summary>
    public required string Language { get; init; }

    public required PageFrameTexts Frame { get; init; }

    public required SignInTexts SignIn { get; init; }

    public required SecondFactorTexts SecondFactor { get; init; }

    public required PasswordTexts Password { get; init; }

    public required AuthenticatorTexts Authenticator { get; init; }

    public required SessionTexts Session { get; init; }
}
