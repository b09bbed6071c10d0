using Tests.Support;

namespace Tests.Deploy.Kubernetes;

/// <summary>The combinations of <c>deploy/k8s/combinations.txt</c>: an overlay, or a base with components.</summary>
internal static class Combinations
{
    private const string Folder = "deploy/k8s";

    public static IReadOnlyList<string> All =>
        [.. File.ReadLines(RepositoryRoot.Combine($"{Folder}/combinations.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    public static IReadOnlyList<string> Components =>
        [.. Directory.GetDirectories(RepositoryRoot.Combine($"{Folder}/components")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static string[] PartsOf(string combination) => combination.Split(" + ");

    /// <summary>Writes the kustomization of a combination; an overlay is one by itself.</summary>
    /// <returns>The folder to build.</returns>
    public static string Write(string combination, string folder)
    {
        if (PartsOf(combination) is not [var first, .. var components])
            throw new ArgumentException("A combination begins with a base or an overlay.", nameof(combination));
        if (components.Length == 0 && first.StartsWith("overlays/", StringComparison.Ordinal))
            return RepositoryRoot.Combine($"{Folder}/{first}");
        // Kustomize takes no absolute paths.
        string PathOf(string part) => Path.GetRelativePath(folder, RepositoryRoot.Combine($"{Folder}/{part}"));
        File.WriteAllLines(Path.Combine(folder, "kustomization.yaml"),
        [
            "apiVersion: kustomize.config.k8s.io/v1beta1", "kind: Kustomization", "namespace: study-forms",
            "resources:", $"  - {PathOf(first)}",
            .. components.Length == 0 ? (string[])[] : ["components:", .. components.Select(component => $"  - {PathOf($"components/{component}")}")],
            "images:",
            .. new[] { "builder", "cdms" }.SelectMany(name => new[] { $"  - name: study-forms/{name}", "    newTag: 0.1.0" }),
        ]);
        return folder;
    }
}
