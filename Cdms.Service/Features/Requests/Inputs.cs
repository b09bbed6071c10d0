using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Cdms.Service.Features.Requests;

/// <summary>Rules for what people type.</summary>
internal static class Inputs
{
    public const int LongestReason = 2000;

    /// <summary>The answer to a text that is missing, too long or not storable; null: it is good.</summary>
    public static ProblemHttpResult? FindTextProblem(string? text, string field, int longest) =>
        string.IsNullOrWhiteSpace(text) || text.Length > longest || !StorableText.IsStorable(text)
            ? Problem.Unprocessable("bad-text", $"The field {field} must hold 1 to {longest} characters, and none that cannot be stored (U+0000 or half of a surrogate pair).", "Correct it.", new Place(Path: $"$.{field}"))
            : null;
}
