namespace Forms.RedCap;

/// <summary>Limits of the reader of REDCap data dictionaries.</summary>
public sealed record RedCapReaderOptions
{
    /// <summary>The defaults.</summary>
    public static RedCapReaderOptions Default { get; } = new();

    /// <summary>Largest file in bytes; default 32 MiB.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Most rows with the header; default 100,000.</summary>
    public int MaxRows { get; init; } = 100_000;

    /// <summary>Most columns; default 100. A dictionary has 18.</summary>
    public int MaxColumns { get; init; } = 100;

    /// <summary>Longest cell in UTF-16 code units; default 1,000,000.</summary>
    public int MaxCellLength { get; init; } = 1_000_000;

    /// <summary>Most characters that checkboxes may become, each choice repeating what its row says; default 64,000,000.</summary>
    public long MaxExpandedLength { get; init; } = 64_000_000;

    /// <summary>How many findings of one code are listed one by one before the rest is only counted; default 200.</summary>
    public int MaxFindingsPerCode { get; init; } = 200;
}
