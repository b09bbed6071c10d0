using System.Text.Json;
using Builder.Service.Domain;
using Contracts;

namespace Builder.Service.Features.Reconciliation.Comparing;

/// <summary>What an environment reported, all parts of it.</summary>
/// <param name="ReportedAt">When the environment began to look, by its own clock.</param>
internal sealed record Inventory(
    DateTimeOffset ReportedAt, IReadOnlyList<InventoriedFormVersion> FormVersions, IReadOnlyList<InventoriedRelease> Releases, IReadOnlyList<SiteReleaseActivated> ActiveReleases)
{
    public InventoryCount Count => new(FormVersions.Count, Releases.Count, ActiveReleases.Count);

    /// <summary>Puts the parts together, as they were kept.</summary>
    public static Inventory Of(IReadOnlyList<FormInventoryReported> parts) => new(
        parts[0].ReportedAt, [.. parts.SelectMany(part => part.FormVersions)], [.. parts.SelectMany(part => part.Releases)], [.. parts.SelectMany(part => part.ActiveReleases)]);

    /// <summary>A part as it is kept.</summary>
    public static string Write<T>(T part) => JsonSerializer.Serialize(part, JsonSerializerOptions.Web);

    public static T? Read<T>(string? text) => text is null ? default : JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web);
}
