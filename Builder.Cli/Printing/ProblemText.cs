using System.Text.Json;
using Builder.Client;

namespace Builder.Cli.Printing;

/// <summary>A refusal in words: what is wrong, where, what to do, and all that the Builder listed with it.</summary>
internal static class ProblemText
{
    private static readonly string[] PlaceNames = ["line", "column", "oid", "path", "formOid", "version"];

    public static void Write(TextWriter output, ApiProblem problem)
    {
        output.WriteLine($"error {problem.Code ?? "unknown"}: {problem.Detail}");
        if (problem.Place is { } place && PlaceOf(place) is { Length: > 0 } where)
            output.WriteLine($"  where: {where}");
        if (!string.IsNullOrEmpty(problem.Remedy))
            output.WriteLine($"  what to do: {problem.Remedy}");
        // Where problems tells each, other members say the same for programs.
        foreach (var (_, value) in problem.More.ContainsKey("problems") ? problem.More.Where(member => member.Key == "problems") : problem.More)
            WriteListed(output, value);
    }

    /// <summary>A place in words; empty where nothing of it is known.</summary>
    public static string PlaceOf(ProblemPlace place) => string.Join(", ", new[]
    {
        place.Line is null ? null : FormattableString.Invariant($"line {place.Line}"),
        place.Column is null ? null : FormattableString.Invariant($"column {place.Column}"),
        string.IsNullOrEmpty(place.Oid) ? null : $"OID {place.Oid}",
        string.IsNullOrEmpty(place.Path) ? null : place.Path,
    }.OfType<string>());

    // Problems list different things: texts, findings with a text, forms with findings. Whatever has a text is told.
    private static void WriteListed(TextWriter output, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var element in value.EnumerateArray())
                    WriteElement(output, element);
                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                    WriteListed(output, member.Value);
                break;
        }
    }

    private static void WriteElement(TextWriter output, JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.String)
            output.WriteLine($"  - {element.GetString()}");
        else if (element.ValueKind is JsonValueKind.Object && element.TryGetProperty("text", out var text) && text.ValueKind is JsonValueKind.String)
            output.WriteLine($"  - {WhereIn(element)}{text.GetString()}");
        else
            WriteListed(output, element);
    }

    private static string WhereIn(JsonElement element)
    {
        var named = PlaceNames.Where(name => element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            .Select(name => name is "line" or "column" or "version" ? $"{name} {element.GetProperty(name)}" : element.GetProperty(name).ToString());
        return string.Join(", ", named) is { Length: > 0 } where ? where + ": " : "";
    }
}
