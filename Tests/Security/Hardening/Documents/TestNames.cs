using System.Text.RegularExpressions;
using Tests.Support;

namespace Tests.Security.Hardening.Documents;

/// <summary>The test classes and methods of the whole repository, from the sources.</summary>
internal static partial class TestNames
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Sources = new(Read);

    /// <summary>The tests that a text names: <c>`LockoutTests`</c>, <c>`LockoutTests.SignIn_FiveFailures_Locks`</c>.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Named().Matches(text).Select(match => match.Groups["name"].Value)];

    /// <summary>False when there is no such class, or it has no such method.</summary>
    public static bool Exists(string name)
    {
        var parts = name.Split('.');
        return Sources.Value.TryGetValue(parts[0], out var source)
            && (parts.Length == 1 || Regex.IsMatch(source, $@"\s{parts[1]}\s*\(", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
    }

    private static Dictionary<string, string> Read() =>
        Directory.EnumerateFiles(RepositoryRoot.Combine("Tests"), "*Tests*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(File.ReadAllText)
            .SelectMany(source => Declared().Matches(source).Select(match => (Name: match.Groups["name"].Value, source)))
            // Parts of one class, and classes of one name in several projects.
            .GroupBy(declared => declared.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => string.Join('\n', same.Select(declared => declared.source)), StringComparer.Ordinal);

    [GeneratedRegex(@"`(?<name>[A-Z]\w*Tests(\.\w+)?)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\bclass\s+(?<name>\w+Tests)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declared();
}
