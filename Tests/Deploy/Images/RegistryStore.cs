using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Tests.Deploy.Images;

/// <summary>What a registry holds: blobs by their digest, in files, and manifests by repository and tag or digest.</summary>
internal sealed class RegistryStore(string folder)
{
    private readonly ConcurrentDictionary<(string Repository, string Reference), StoredManifest> _manifests = new();

    /// <summary>The tags of a repository; its digests are none.</summary>
    public IReadOnlyList<string> TagsOf(string repository) =>
        [.. _manifests.Keys.Where(key => key.Repository == repository && !key.Reference.StartsWith("sha256:", StringComparison.Ordinal)).Select(key => key.Reference).Order(StringComparer.Ordinal)];

    public StoredManifest? Find(string repository, string reference) => _manifests.GetValueOrDefault((repository, reference));

    /// <summary>Keeps a manifest by its reference and by its digest.</summary>
    /// <returns>The digest.</returns>
    public string Put(string repository, string reference, StoredManifest manifest)
    {
        _manifests[(repository, reference)] = manifest;
        _manifests[(repository, manifest.Digest)] = manifest;
        return manifest.Digest;
    }

    /// <summary>Keeps bytes.</summary>
    /// <returns>Their digest: <c>sha256:</c> and 64 hexadecimal digits.</returns>
    public string Put(byte[] blob)
    {
        var digest = DigestOf(blob);
        File.WriteAllBytes(PathOf(digest), blob);
        return digest;
    }

    /// <summary>The file of a blob, whether it is there or not.</summary>
    public string PathOf(string digest) => Path.Combine(folder, digest.Replace(':', '-'));

    /// <summary>Takes a file that was uploaded, where its content is what its digest says.</summary>
    /// <returns>False, and nothing is kept, where it is not.</returns>
    public async Task<bool> TryKeepAsync(string file, string digest)
    {
        await using (var content = File.OpenRead(file))
        {
            if ($"sha256:{Convert.ToHexStringLower(await SHA256.HashDataAsync(content))}" != digest)
                return false;
        }

        File.Move(file, PathOf(digest), overwrite: true);
        return true;
    }

    internal static string DigestOf(byte[] content) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}";
}

/// <summary>A manifest, or an index of several.</summary>
internal sealed record StoredManifest(string MediaType, byte[] Content)
{
    public string Digest { get; } = RegistryStore.DigestOf(Content);
}
