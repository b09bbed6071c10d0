namespace Contracts;

/// <summary>One reason why a release is blocked.</summary>
public sealed record StudyReleaseProblem
{
    /// <summary>The code of the release that is withdrawn.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>A lasting code, in kebab case: <c>content-hash-mismatch</c>, or <c>withdrawn</c>.</summary>
    public required string Code { get; init; }

    /// <summary>OID of the form that it is about; null for the release as a whole.</summary>
    public string? FormOid { get; init; }

    /// <summary>Version of that form; null for the release as a whole.</summary>
    public int? Version { get; init; }

    /// <summary>What is wrong and what to do, for a person.</summary>
    public required string Text { get; init; }
}
