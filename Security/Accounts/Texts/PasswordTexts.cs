namespace Security.Accounts;

/// <summary>Texts of the page that changes the password.</summary>
internal sealed record PasswordTexts
{
    public required string Title { get; init; }

    public required string OneTime { get; init; }

    public required string TooOld { get; init; }

    public required string Current { get; init; }

    public required string New { get; init; }

    public required string Repeat { get; init; }

    public required string Rules { get; init; }

    public required string Button { get; init; }

    public required string Changed { get; init; }

    public required string CurrentMissing { get; init; }

    public required string CurrentWrong { get; init; }

    public required string NewMissing { get; init; }

    public required string RepeatDiffers { get; init; }

    public required string TooShort { get; init; }

    public required string TooLong { get; init; }

    public required string HoldsName { get; init; }

    public required string Common { get; init; }

    public required string Unchanged { get; init; }
}
