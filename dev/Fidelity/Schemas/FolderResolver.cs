using System.Xml;

namespace Fidelity.Schemas;

/// <summary>Gives the files of one folder by their name and nothing else, so that no schema reaches for the network.</summary>
internal sealed class FolderResolver(string folder) : XmlResolver
{
    public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
        File.OpenRead(Path.Combine(folder, Path.GetFileName(absoluteUri.LocalPath)));
}
