namespace Security.Accounts;

/// <summary>Texts around every page.</summary>
internal sealed record PageFrameTexts
{
    public required string SkipToContent { get; init; }

    public required string ChooseLanguage { get; init; }

    public required string SignedInAs { get; init; }

    public required string SignOut { get; init; }

    public required string Error { get; init; }

    public required string ErrorSummary { get; init; }

    public required string StaleForm { get; init; }

    public required string Continue { get; init; }
}
