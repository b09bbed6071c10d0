namespace Forms.Odm;

/// <summary>Limits of the ODM reader.</summary>
public sealed record OdmReaderOptions
{
    /// <summary>The defaults.</summary>
    public static OdmReaderOptions Default { get; } = new();

    /// <summary>Largest file in bytes; default 100 MiB.</summary>
    public long MaxBytes { get; init; } = 100 * 1024 * 1024;

    /// <summary>Deepest nesting of elements; default 256.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Most elements of metadata (clinical data are not counted); default 2,000,000.</summary>
    public int MaxElements { get; init; } = 2_000_000;

    /// <summary>How many findings of one code are listed one by one before the rest is only counted; default 200.</summary>
    public int MaxFindingsPerCode { get; init; } = 200;
}
