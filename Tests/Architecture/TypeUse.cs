using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Tests.Architecture;

/// <summary>Which types of a built assembly use some type of another one: in a field, or by a call out of a method.</summary>
internal static class TypeUse
{
    /// <summary>Full names, what the compiler makes counted as the type around it.</summary>
    public static IReadOnlyList<string> Of(string assembly, Func<string, bool> isMeant)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Where(handle => isMeant(FullName(metadata, metadata.GetTypeReference(handle)))).ToHashSet();
        var tokens = types.Select(handle => MetadataTokens.GetToken(handle))
            .Concat(metadata.MemberReferences.Where(handle => IsOf(types, metadata.GetMemberReference(handle).Parent)).Select(handle => MetadataTokens.GetToken(handle)))
            .ToHashSet();
        return [.. metadata.TypeDefinitions.Where(handle => Uses(file, metadata, handle, tokens, types)).Select(handle => Outermost(metadata, handle)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static bool IsOf(HashSet<TypeReferenceHandle> types, EntityHandle parent) => parent.Kind == HandleKind.TypeReference && types.Contains((TypeReferenceHandle)parent);

    private static bool Uses(PEReader file, MetadataReader metadata, TypeDefinitionHandle handle, HashSet<int> tokens, HashSet<TypeReferenceHandle> types)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.GetFields().Any(field => metadata.GetFieldDefinition(field).DecodeSignature(new NamedTypes(types), genericContext: null))
            || type.GetMethods().Select(metadata.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0)
                .Any(method => CodeTokens.Of(file.GetMethodBody(method.RelativeVirtualAddress).GetILContent()).Any(tokens.Contains));
    }

    private static string Outermost(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? Outermost(metadata, outer) : $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private static string FullName(MetadataReader metadata, TypeReference type) => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
}
