namespace Forms.XForms;

/// <summary>Limits of the reader of XForms.</summary>
public sealed record XFormReaderOptions
{
    /// <summary>The defaults.</summary>
    public static XFormReaderOptions Default { get; } = new();

    /// <summary>Largest file in bytes; default 32 MiB.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Deepest nesting of elements; default 100.</summary>
    public int MaxDepth { get; init; } = 100;

    /// <summary>Most elements; default 500,000.</summary>
    public int MaxElements { get; init; } = 500_000;

    /// <summary>How many findings of one code are listed one by one before the rest is only counted; default 200.</summary>
    public int MaxFindingsPerCode { get; init; } = 200;
}
