namespace Sbom;

/// <summary>One part of a published service.</summary>
/// <param name="Name">Id of the package, or name of the project.</param>
/// <param name="Version">Its version.</param>
public sealed record PublishedPart(string Name, string Version)
{
    /// <summary>True for what is from NuGet, false for our own projects.</summary>
    public bool IsPackage { get; init; }

    /// <summary>SHA-512 of the package, in hexadecimal digits; null for projects.</summary>
    public string? Sha512 { get; init; }

    /// <summary>What it refers to, in the words of <see cref="Reference"/>.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>The name of the part in the document: a package URL, as packages have one.</summary>
    public string Reference => ReferenceOf(Name, Version, IsPackage);

    internal static string ReferenceOf(string name, string version, bool isPackage) =>
        isPackage ? $"pkg:nuget/{Uri.EscapeDataString(name)}@{Uri.EscapeDataString(version)}" : $"{name}@{version}";
}
