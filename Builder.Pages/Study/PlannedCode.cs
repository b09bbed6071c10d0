using Builder.Client;

namespace Builder.Pages.Study;

/// <summary>A code for missing data while somebody changes it. Meanings in other languages than those of the page stay as they are.</summary>
/// <param name="code">As it was.</param>
public sealed class PlannedCode(MissingCodeAnswer code)
{
    private readonly Dictionary<string, string> _meanings = code.Meanings.Where(meaning => meaning.Language is "en" or "ko").DistinctBy(meaning => meaning.Language).ToDictionary(meaning => meaning.Language!, meaning => meaning.Text, StringComparer.Ordinal);

    public string Code { get; set; } = code.Code;

    public string English { get => _meanings.GetValueOrDefault("en", ""); set => _meanings["en"] = value; }

    public string Korean { get => _meanings.GetValueOrDefault("ko", ""); set => _meanings["ko"] = value; }

    public MissingCodeAnswer ToAnswer() => new(Code.Trim(), [
        .. _meanings.Where(meaning => meaning.Value.Trim().Length > 0).OrderBy(meaning => meaning.Key, StringComparer.Ordinal).Select(meaning => new MeaningAnswer(meaning.Key, meaning.Value.Trim())),
        .. code.Meanings.Where(meaning => meaning.Language is not ("en" or "ko")),
    ]);
}
