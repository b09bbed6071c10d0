namespace Builder.Service.Features.DropFolder;

/// <summary>A bucket whose new objects are imported: S3 tells of them on a queue.</summary>
// "DropFolder": { "Queue": "forms-dropped", "Prefix": "drop/" }
public sealed class DropFolderOptions
{
    public const string Section = "DropFolder";

    /// <summary>The queue that S3 notifies, in the region of the other queues; made when it is missing. Empty (default): there is no drop folder.</summary>
    public string? Queue { get; set; }

    /// <summary>What the keys of the objects begin with that are imported, such as <c>drop/</c>; others are passed over. Default: every object.</summary>
    public string Prefix { get; set; } = "";

    internal bool IsOn => !string.IsNullOrWhiteSpace(Queue);

    internal static DropFolderOptions From(IConfiguration configuration) => configuration.GetSection(Section).Get<DropFolderOptions>() ?? new DropFolderOptions();
}
