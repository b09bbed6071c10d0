namespace Forms.XlsForm;

/// <summary>Limits of the reader of XLSForms.</summary>
public sealed record XlsFormReaderOptions
{
    /// <summary>The defaults.</summary>
    public static XlsFormReaderOptions Default { get; } = new();

    /// <summary>Largest file in bytes; default 32 MiB.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Most parts of the workbook; default 2,000.</summary>
    public int MaxParts { get; init; } = 2_000;

    /// <summary>Most bytes that the parts that are read may unpack to, all together; default 64 MiB.</summary>
    public long MaxUnpackedBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many times its packed size a part of more than a mebibyte may have; default 200.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Most rows with something in them in a sheet; default 100,000.</summary>
    public int MaxRows { get; init; } = 100_000;

    /// <summary>Rightmost column that may hold something; default 100.</summary>
    public int MaxColumns { get; init; } = 100;

    /// <summary>Longest cell in UTF-16 code units; default 1,000,000. Excel takes 32,767.</summary>
    public int MaxCellLength { get; init; } = 1_000_000;

    /// <summary>Most characters that the cells of the sheets hold together, a text that many cells share counted in each; default 64,000,000.</summary>
    public long MaxTextLength { get; init; } = 64_000_000;

    /// <summary>How many findings of one code are listed one by one before the rest is only counted; default 200.</summary>
    public int MaxFindingsPerCode { get; init; } = 200;
}
