using System.Text.Json;

namespace Cdms.Entry.Api;

/// <summary>Why the service did not do what it was asked (RFC 9457).</summary>
/// <param name="Code">A lasting code, in kebab case.</param>
/// <param name="Detail">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ApiProblem(string? Code, string? Detail, string? Remedy)
{
    /// <summary>Each single thing that is missing, where the problem is about several.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>What keeps a form from being submitted.</summary>
    public IReadOnlyList<FindingAnswer>? Findings { get; init; }

    /// <summary>What is wrong with a file, line by line.</summary>
    public IReadOnlyList<FileFaultAnswer>? Faults { get; init; }

    /// <summary>Reads an answer; one that says nothing but its status is told as that.</summary>
    public static ApiProblem Read(int status, string body)
    {
        try
        {
            if (JsonSerializer.Deserialize<ApiProblem>(body, EntryApi.Json) is { Detail: not null } problem)
                return problem;
        }
        catch (JsonException)
        {
            // Something between here and the service has answered.
        }
        return new("status-" + status.ToString(System.Globalization.CultureInfo.InvariantCulture), $"The service answered with status {status}.", "Try again; if it stays so, tell an operator.");
    }
}

/// <summary>What is wrong with a line of a file.</summary>
public sealed record FileFaultAnswer(string Code, string Field, string Text, string Remedy, long? Line);

/// <summary>Something wrong with a value, as the service says it.</summary>
public sealed record FindingAnswer(string Severity, string Code, string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid, string Text);
