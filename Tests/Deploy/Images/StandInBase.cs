using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Tests.Deploy.Images;

/// <summary>Stands in for the base image, which no registry gives here: its user, environment and entry point, and one small layer instead of its files. For two processors, as a list.</summary>
/// <remarks>What it says is in the Dockerfiles of dotnet/dotnet-docker: <c>src/runtime-deps</c>, <c>src/runtime</c> and <c>src/aspnet</c>, 10.0, noble-chiseled-extra.</remarks>
internal static class StandInBase
{
    public const string Repository = "dotnet/aspnet";

    private const string ManifestType = "application/vnd.docker.distribution.manifest.v2+json";

    /// <summary>The environment that the base brings.</summary>
    public static readonly IReadOnlyList<string> Environment =
    [
        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "APP_UID=1654", "ASPNETCORE_HTTP_PORTS=8080", "DOTNET_RUNNING_IN_CONTAINER=true", $"DOTNET_VERSION={System.Environment.Version}", $"ASPNET_VERSION={System.Environment.Version}",
    ];

    /// <summary>Puts it into a registry.</summary>
    public static void Put(RegistryStore store, string tag)
    {
        var (layer, difference) = Layer();
        var manifests = new JsonArray([.. new[] { "amd64", "arm64" }.Select(processor => (JsonNode)Describe(store, PutManifest(store, layer, difference, processor), processor))]);
        store.Put(Repository, tag, Json("application/vnd.docker.distribution.manifest.list.v2+json", new JsonObject
        {
            ["schemaVersion"] = 2, ["mediaType"] = "application/vnd.docker.distribution.manifest.list.v2+json", ["manifests"] = manifests,
        }));
    }

    private static JsonObject Describe(RegistryStore store, string digest, string processor) => new()
    {
        ["mediaType"] = ManifestType, ["digest"] = digest, ["size"] = store.Find(Repository, digest)!.Content.Length, ["platform"] = new JsonObject { ["architecture"] = processor, ["os"] = "linux" },
    };

    private static string PutManifest(RegistryStore store, byte[] layer, string difference, string processor)
    {
        var config = Encoding.UTF8.GetBytes(new JsonObject
        {
            ["architecture"] = processor, ["os"] = "linux",
            ["config"] = new JsonObject
            {
                ["User"] = "1654", ["Env"] = new JsonArray([.. Environment.Select(variable => (JsonNode)variable)]), ["Entrypoint"] = new JsonArray("/usr/bin/dotnet"), ["Cmd"] = new JsonArray("--info"),
            },
            ["rootfs"] = new JsonObject { ["type"] = "layers", ["diff_ids"] = new JsonArray(difference) },
            ["history"] = new JsonArray(new JsonObject { ["created"] = "2026-01-01T00:00:00Z", ["created_by"] = "stand-in" }),
        }.ToJsonString());
        var manifest = Json(ManifestType, new JsonObject
        {
            ["schemaVersion"] = 2, ["mediaType"] = ManifestType,
            ["config"] = new JsonObject { ["mediaType"] = "application/vnd.docker.container.image.v1+json", ["digest"] = store.Put(config), ["size"] = config.Length },
            ["layers"] = new JsonArray(new JsonObject { ["mediaType"] = "application/vnd.docker.image.rootfs.diff.tar.gzip", ["digest"] = store.Put(layer), ["size"] = layer.Length }),
        });
        return store.Put(Repository, manifest.Digest, manifest);
    }

    private static StoredManifest Json(string mediaType, JsonObject content) => new(mediaType, Encoding.UTF8.GetBytes(content.ToJsonString()));

    private static (byte[] Packed, string Difference) Layer()
    {
        using var plain = new MemoryStream();
        using (var tar = new TarWriter(plain, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "home/app/") { Uid = 1654, Gid = 1654 });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "etc/passwd") { DataStream = new MemoryStream("app:x:1654:1654::/home/app:/bin/false\n"u8.ToArray()) });
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(plain.ToArray());
        return (packed.ToArray(), $"sha256:{Convert.ToHexStringLower(SHA256.HashData(plain.ToArray()))}");
    }
}
