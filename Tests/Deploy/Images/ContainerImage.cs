using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Tests.Deploy.Images;

/// <summary>An image as a registry holds it, with the layer of the service unpacked.</summary>
internal sealed class ContainerImage
{
    private ContainerImage(JsonNode manifest, JsonNode config, string root, IReadOnlyList<LayerEntry> entries)
    {
        (Manifest, Platform, Root, Entries) = (manifest, config, root, entries);
    }

    public JsonNode Manifest { get; }

    /// <summary>The whole configuration: architecture, os, history.</summary>
    public JsonNode Platform { get; }

    /// <summary>How a container is started: User, Env, Entrypoint, Labels.</summary>
    public JsonNode Config => Platform["config"]!;

    /// <summary>What the layer of the service holds, in its order.</summary>
    public IReadOnlyList<LayerEntry> Entries { get; }

    /// <summary>The folder that stands for <c>/</c>: what the layer of the service holds, and nothing of the base.</summary>
    public string Root { get; }

    /// <summary>The service's own layer as it is sent, in bytes.</summary>
    public long LayerBytes => (long)Manifest["layers"]!.AsArray()[^1]!["size"]!;

    public IReadOnlyList<string> Texts(string name) => [.. (Config[name]?.AsArray() ?? []).Select(text => (string)text!)];

    /// <summary>The path on this machine of one in the image.</summary>
    public string PathOf(string path) => Path.Combine(Root, path.TrimStart('/'));

    /// <summary>Everything below the root: name, length and time of each file.</summary>
    public IReadOnlyList<string> Snapshot() =>
        [.. new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories).Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc:O}").Order(StringComparer.Ordinal)];

    /// <summary>Lets files and folders be written, or nobody but a superuser.</summary>
    public void SetWritable(bool isWritable)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var place in new DirectoryInfo(Root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Append(new DirectoryInfo(Root)))
            place.UnixFileMode = isWritable ? place.UnixFileMode | UnixFileMode.UserWrite : place.UnixFileMode & ~(UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite);
    }

    /// <summary>Reads an image and unpacks its last layer.</summary>
    /// <param name="store">The registry.</param>
    /// <param name="repository">Such as <c>study-forms/builder</c>.</param>
    /// <param name="tag">Such as <c>0.1.0</c>.</param>
    /// <param name="root">A folder that is made.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<ContainerImage> ReadAsync(RegistryStore store, string repository, string tag, string root, CancellationToken cancellationToken)
    {
        var manifest = JsonNode.Parse((store.Find(repository, tag) ?? throw new InvalidOperationException($"{repository}:{tag} was not pushed. There are the tags: {string.Join(", ", store.TagsOf(repository))}.")).Content)!;
        var config = JsonNode.Parse(await File.ReadAllBytesAsync(store.PathOf((string)manifest["config"]!["digest"]!), cancellationToken))!;
        var entries = await UnpackAsync(store.PathOf((string)manifest["layers"]!.AsArray()[^1]!["digest"]!), root, cancellationToken);
        return new ContainerImage(manifest, config, root, entries);
    }

    private static async Task<List<LayerEntry>> UnpackAsync(string layer, string root, CancellationToken cancellationToken)
    {
        var entries = new List<LayerEntry>();
        await using var packed = new GZipStream(File.OpenRead(layer), CompressionMode.Decompress);
        await using var tar = new TarReader(packed);
        while (await tar.GetNextEntryAsync(cancellationToken: cancellationToken) is { } entry)
        {
            entries.Add(new LayerEntry(entry.Name, entry.EntryType, entry.Mode, entry.Uid, entry.Length));
            var path = Path.Combine(root, entry.Name);
            Directory.CreateDirectory(entry.EntryType is TarEntryType.Directory ? path : Path.GetDirectoryName(path)!);
            if (entry.EntryType is not TarEntryType.Directory)
                await entry.ExtractToFileAsync(path, overwrite: false, cancellationToken);
        }

        return entries;
    }
}

/// <summary>One file or folder of a layer.</summary>
/// <param name="Name">Its path without a slash at the beginning.</param>
/// <param name="Kind">File, folder, link.</param>
/// <param name="Mode">Who may do what.</param>
/// <param name="Owner">The number of its user.</param>
/// <param name="Length">In bytes.</param>
internal sealed record LayerEntry(string Name, TarEntryType Kind, UnixFileMode Mode, int Owner, long Length);
