using System.Text.Json;

namespace Runner.Api;

/// <summary>A service's problem details (RFC 9457).</summary>
public sealed record ProblemAnswer(string? Title, int? Status, string? Detail, string? Code, string? Remedy, ProblemPlace? Place, JsonElement? Report)
{
    /// <summary>What is wrong, where, and what to do, for a person.</summary>
    public override string ToString()
    {
        IEnumerable<string?> parts = [Code, Detail ?? Title, Place?.ToString(), Remedy];
        return string.Join(Environment.NewLine, parts.Where(part => !string.IsNullOrEmpty(part)).Select((part, index) => index == 0 ? part : $"  {part}"));
    }
}

/// <summary>Where the fault lies.</summary>
public sealed record ProblemPlace(long? Line, long? Column, string? Oid, string? Path)
{
    /// <summary>In words; empty when nothing is known.</summary>
    public override string ToString()
    {
        IEnumerable<string?> parts =
        [
            Line is null ? null : FormattableString.Invariant($"line {Line}"),
            Column is null ? null : FormattableString.Invariant($"column {Column}"),
            Oid is null ? null : $"OID {Oid}",
            string.IsNullOrEmpty(Path) ? null : Path,
        ];
        return string.Join(", ", parts.OfType<string>());
    }
}
