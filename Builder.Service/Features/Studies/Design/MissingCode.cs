using System.Text;
using Builder.Service.Features.Requests;
using Forms;
using Forms.Entry;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.Studies.Design;

/// <summary>A code that may stand for missing data in every item of the study.</summary>
/// <param name="Code">What is entered: at most 20 letters, digits, points, hyphens and underscores.</param>
/// <param name="Meanings">What it means, by language.</param>
internal sealed record MissingCode(string Code, IReadOnlyList<MissingCode.MeaningIn> Meanings)
{
    private const int LongestCode = 20, MostCodes = 50;

    /// <summary>A meaning in one language.</summary>
    public sealed record MeaningIn(string? Language, string Text);

    public static MissingCode Of(MissingDataCode code) => new(code.Code, [.. (code.Meaning?.Texts ?? []).Select(text => new MeaningIn(text.Language, text.Text))]);

    public MissingDataCode ToDefinition() =>
        new(Code, Meanings.Count == 0 ? null : new TranslatedTexts { Texts = Meanings.Select(meaning => new TranslatedText { Language = meaning.Language, Text = meaning.Text }).ToEquatableList() });

    /// <summary>The first fault of a list as an answer; null where there is none.</summary>
    public static ProblemHttpResult? FindProblem(IReadOnlyList<MissingCode> codes)
    {
        if (codes.Count > MostCodes)
            return Bad("missing-codes-many", $"The study would have {codes.Count} codes for missing data.", $"Keep to {MostCodes}.", "");
        foreach (var (index, code) in codes.Index())
        {
            if (code.Code.Length is 0 or > LongestCode || !code.Code.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_'))
                return Bad("missing-code-bad", $"'{code.Code}' cannot be a code for missing data.", $"Use 1 to {LongestCode} letters of A to Z, digits, points, hyphens and underscores.", $"[{index}].code");
            if (code.Meanings.Select(meaning => DesignInput.FindTextProblem(meaning.Text, $"missingDataCodes[{index}].meanings")).FirstOrDefault(problem => problem is not null) is { } problem)
                return problem;
            if (code.Meanings.FirstOrDefault(meaning => !IsLanguage(meaning.Language) || !meaning.Text.EnumerateRunes().All(IsShown)) is not null)
                return Bad("missing-code-meaning-bad", $"A meaning of the code '{code.Code}' holds a line break or a sign that XML cannot hold, or its language is no tag.", "Keep the text to one line, and write the language as en or ko-KR, or leave it out.", $"[{index}].meanings");
        }

        return codes.CountBy(code => code.Code, StringComparer.Ordinal).Where(count => count.Value > 1).Select(count => count.Key).FirstOrDefault() is { } twice
            ? Bad("missing-code-twice", $"The code '{twice}' for missing data stands twice.", "Take one out.", "")
            : null;
    }

    private static bool IsLanguage(string? tag) => tag is null || (tag.Length is > 0 and <= 35 && tag.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-'));

    private static bool IsShown(Rune rune) => rune.Value is >= ' ' and not (0xFFFE or 0xFFFF);

    private static ProblemHttpResult Bad(string code, string detail, string remedy, string path) => Problem.Unprocessable(code, detail, remedy, new Place(Path: $"$.missingDataCodes{path}"));
}
