namespace Builder.Service.Features.Studies;

/// <summary>How much an import takes.</summary>
// "Import": { "MaximumBytes": 67108864 }
public sealed class ImportOptions
{
    public const string Section = "Import";

    /// <summary>The largest body; default 64 MiB, at least 1 KiB.</summary>
    public long MaximumBytes { get; set; } = 64 * 1024 * 1024;
}
