using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Tests.Architecture;

/// <summary>What a built assembly refers to, read from its metadata, so that nothing has to be loaded or run.</summary>
internal sealed class AssemblyFile
{
    private AssemblyFile(string name, IReadOnlySet<string> assemblies, IReadOnlySet<string> types)
    {
        Name = name;
        ReferencedAssemblies = assemblies;
        ReferencedTypes = types;
    }

    public string Name { get; }

    public IReadOnlySet<string> ReferencedAssemblies { get; }

    /// <summary>Full names of the types of other assemblies that the code mentions.</summary>
    public IReadOnlySet<string> ReferencedTypes { get; }

    public static AssemblyFile Read(string name)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        return new AssemblyFile(
            name,
            metadata.AssemblyReferences.Select(h => metadata.GetString(metadata.GetAssemblyReference(h).Name)).ToHashSet(StringComparer.Ordinal),
            metadata.TypeReferences.Select(h => FullName(metadata, h)).ToHashSet(StringComparer.Ordinal));
    }

    private static string FullName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
