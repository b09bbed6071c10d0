using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.Requests;

/// <summary>Rules for the names and texts that a designer types.</summary>
internal static class DesignInput
{
    private const int LongestText = 4000;

    /// <summary>The answer to a text that cannot be stored; null: it is good.</summary>
    public static ProblemHttpResult? FindTextProblem(string? text, string field) =>
        text is null || text.Length > LongestText || !StorableText.IsStorable(text)
            ? Problem.Unprocessable("bad-text", $"The field {field} is missing, longer than {LongestText} characters, or holds a character that cannot be stored (U+0000 or half of a surrogate pair).", "Correct it.", new Place(Path: $"$.{field}"))
            : null;
}
