namespace Forms.ClinicalData;

/// <summary>Limits of the reader of clinical data. Memory is bounded by those of one subject.</summary>
public sealed record ClinicalReaderOptions
{
    /// <summary>The defaults.</summary>
    public static ClinicalReaderOptions Default { get; } = new();

    /// <summary>Largest file in bytes; default 1 GiB.</summary>
    public long MaxBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Deepest nesting of elements; default 256.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Most elements of one SubjectData; default 1,000,000.</summary>
    public int MaxSubjectElements { get; init; } = 1_000_000;

    /// <summary>Most characters of one SubjectData, in values and texts; default 64 Mi.</summary>
    public int MaxSubjectCharacters { get; init; } = 64 * 1024 * 1024;

    /// <summary>Most bytes from one tag to the next; default 16 MiB. The XML reader holds them at once.</summary>
    public int MaxTokenBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many findings of one code are listed one by one before the rest is only counted; default 200.</summary>
    public int MaxFindingsPerCode { get; init; } = 200;
}
