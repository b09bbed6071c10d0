using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Security.Access;

/// <summary>Rules for what people type here: it must fit its column and be readable for an inspector.</summary>
internal static class Wording
{
    /// <summary>Longest reason.</summary>
    public const int ReasonLength = 1000;

    /// <summary>The answer where no reason is given, or one that cannot be kept; null: it is good.</summary>
    public static ProblemHttpResult? FindReasonProblem(string? reason) => IsGood(reason, ReasonLength) ? null : Problem.BadRequest(
        "bad-reason", $"The reason is missing, longer than {ReasonLength} characters, or holds control characters.",
        "Say in the field reason why this is done, as an inspector should read it.", new Place(Path: "$.reason"));

    /// <summary>The answer to a name that cannot be kept; null: it is good.</summary>
    public static ProblemHttpResult? FindNameProblem(string? name, string field, int longest) => IsGood(name, longest) ? null : Problem.BadRequest(
        "bad-name", $"The field {field} must hold 1 to {longest} characters and no control characters.", "Correct it.", new Place(Path: $"$.{field}"));

    /// <summary>As <see cref="FindNameProblem"/> for the OID of a study, site, form or item; null is good.</summary>
    public static ProblemHttpResult? FindOidProblem(string? oid, string field) =>
        oid is null ? null : FindNameProblem(oid, field, OidColumns.MaxLength);

    private static bool IsGood(string? text, int longest) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= longest && !text.Any(char.IsControl);
}
