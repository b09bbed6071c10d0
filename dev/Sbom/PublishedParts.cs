using System.Text.Json.Nodes;

namespace Sbom;

/// <summary>Reads the <c>deps.json</c> of a published service: every package and project that the runtime may load.</summary>
public static class PublishedParts
{
    /// <summary>The parts, the service first, then by name.</summary>
    public static IReadOnlyList<PublishedPart> Read(string file)
    {
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        var libraries = json["libraries"]!.AsObject();
        var targets = json["targets"]![(string)json["runtimeTarget"]!["name"]!]!.AsObject();
        var service = Path.GetFileName(file)[..^".deps.json".Length];
        return
        [
            .. targets.Where(target => libraries.ContainsKey(target.Key)).Select(target => Read(target.Key, target.Value!, libraries))
                .OrderBy(part => part.Name == service ? 0 : 1).ThenBy(part => part.Name, StringComparer.Ordinal),
        ];
    }

    private static PublishedPart Read(string key, JsonNode target, JsonObject libraries)
    {
        var (name, version) = Split(key);
        return new PublishedPart(name, version)
        {
            IsPackage = IsPackage(libraries, key),
            Sha512 = Hash(libraries[key]!),
            DependsOn =
            [
                .. (target["dependencies"] as JsonObject ?? []).Select(dependency => $"{dependency.Key}/{(string)dependency.Value!}").Where(libraries.ContainsKey)
                    .Select(other => PublishedPart.ReferenceOf(Split(other).Name, Split(other).Version, IsPackage(libraries, other))).Order(StringComparer.Ordinal),
            ],
        };
    }

    private static bool IsPackage(JsonObject libraries, string key) => (string?)libraries[key]!["type"] == "package";

    private static string? Hash(JsonNode library) =>
        (string?)library["sha512"] is { } hash && hash.StartsWith("sha512-", StringComparison.Ordinal) ? Convert.ToHexStringLower(Convert.FromBase64String(hash["sha512-".Length..])) : null;

    private static (string Name, string Version) Split(string key) => (key[..key.IndexOf('/', StringComparison.Ordinal)], key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..]);
}
