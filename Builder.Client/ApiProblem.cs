using System.Text.Json;
using System.Text.Json.Serialization;

namespace Builder.Client;

/// <summary>Why the Builder did not do what it was asked (RFC 9457).</summary>
/// <param name="Code">A lasting code, in kebab case.</param>
/// <param name="Detail">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Place">Where it is wrong.</param>
public sealed record ApiProblem(string? Code, string? Detail, string? Remedy, ProblemPlace? Place = null)
{
    /// <summary>Members that only some problems have: <c>missing</c>, <c>findings</c>, <c>state</c>.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> More { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Each single thing that is wrong, where the problem is about several (<c>problems</c>).</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Each => More.TryGetValue("problems", out var problems) && problems.ValueKind == JsonValueKind.Array
        ? [.. problems.EnumerateArray().Where(problem => problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty("text", out _)).Select(problem => problem.GetProperty("text").ToString())]
        : [];

    /// <summary>For an answer that says nothing but its status.</summary>
    public static ApiProblem Of(int status) => new("status-" + status.ToString(System.Globalization.CultureInfo.InvariantCulture), $"The service answered with status {status}.", "Try again; if it stays so, tell an operator.");
}
