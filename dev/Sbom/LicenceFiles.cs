using System.Xml.Linq;

namespace Sbom;

/// <summary>The licences of packages, as their authors state them, from the folder into which they were restored.</summary>
public sealed class LicenceFiles(string? folder = null)
{
    private readonly string _folder = folder ?? Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>The SPDX expression, such as <c>Apache-2.0</c>; null when the package states none, or is not there.</summary>
    public string? ExpressionOf(PublishedPart part)
    {
        var id = part.Name.ToLowerInvariant();
        var file = Path.Combine(_folder, id, part.Version.ToLowerInvariant(), $"{id}.nuspec");
        return part.IsPackage && File.Exists(file)
            ? XDocument.Load(file).Descendants().FirstOrDefault(element => element.Name.LocalName == "license" && (string?)element.Attribute("type") == "expression")?.Value
            : null;
    }
}
