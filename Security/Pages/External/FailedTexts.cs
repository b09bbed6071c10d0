using Security.Accounts;

namespace Security.Pages.External;

/// <summary>What the page of a failed sign-in says, in one language.</summary>
internal sealed record FailedTexts
{
    public required string Title { get; init; }

    public required string Again { get; init; }

    /// <summary>Where the cause is not known.</summary>
    public required (string What, string Remedy) Unknown { get; init; }

    /// <summary>By code: what is wrong, and what to do.</summary>
    public required IReadOnlyDictionary<string, (string What, string Remedy)> Reasons { get; init; }

    /// <summary>In the language of the account pages.</summary>
    public static FailedTexts Of(AccountTexts texts) => texts.Language == KoreanTexts.Texts.Language ? KoreanFailedTexts.Texts : EnglishFailedTexts.Texts;
}
