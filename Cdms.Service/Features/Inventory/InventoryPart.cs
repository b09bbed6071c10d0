using System.Text.Json;
using Contracts;

namespace Cdms.Service.Features.Inventory;

/// <summary>So much of an inventory as one message carries.</summary>
internal sealed class InventoryPart
{
    /// <summary>SNS takes 256 KiB with the envelope; how much OIDs and reasons weigh differs a hundredfold, so bytes are counted.</summary>
    internal const int MostBytes = 150_000;

    /// <summary>What the Builder stores as one row.</summary>
    internal const int MostEntries = 300;

    private int _bytes, _entries;

    public List<InventoriedFormVersion> FormVersions { get; } = [];

    public List<InventoriedRelease> Releases { get; } = [];

    public List<SiteReleaseActivated> ActiveReleases { get; } = [];

    /// <summary>Shares everything out, in order; one part at least.</summary>
    public static IReadOnlyList<InventoryPart> Pack(
        IReadOnlyList<InventoriedFormVersion> formVersions, IReadOnlyList<InventoriedRelease> releases, IReadOnlyList<SiteReleaseActivated> activeReleases)
    {
        List<InventoryPart> parts = [new()];
        foreach (var version in formVersions)
            Room(parts, version).FormVersions.Add(version);
        foreach (var release in releases)
            Room(parts, release).Releases.Add(release);
        foreach (var active in activeReleases)
            Room(parts, active).ActiveReleases.Add(active);
        return parts;
    }

    private static InventoryPart Room<T>(List<InventoryPart> parts, T entry)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(entry, JsonSerializerOptions.Web).Length;
        if (parts[^1] is { _entries: > 0 } last && (last._entries == MostEntries || last._bytes + bytes > MostBytes))
            parts.Add(new());
        parts[^1]._bytes += bytes;
        parts[^1]._entries++;
        return parts[^1];
    }
}
