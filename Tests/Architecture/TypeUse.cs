using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Tests.Architecture;

/// <summary>Which types of a built assembly use some type of another one: in a field, or by a call out of a method.</summary>
/// <remarks>Every place of a method's code that follows the byte of an instruction with a token is taken for one that may name a member, so a use can be found too much and never too little.</remarks>
internal static class TypeUse
{
    private const int MemberReferenceTable = 0x0A, TypeReferenceTable = 0x01;

    // ECMA-335, III: the last byte of each instruction that a metadata token follows.
    private static readonly HashSet<byte> BeforeTokens =
    [
        0x06, 0x07, 0x15, 0x16, 0x1C, 0x27, 0x28, 0x6F, 0x70, 0x71, 0x73, 0x74, 0x75, 0x79, 0x7B, 0x7C, 0x7D, 0x7E, 0x7F, 0x80, 0x81, 0x8C, 0x8D, 0x8F, 0xA3, 0xA4, 0xA5, 0xC2, 0xC6, 0xD0,
    ];

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
        return type.GetFields().Any(field => NamesOneOf(metadata.GetBlobBytes(metadata.GetFieldDefinition(field).Signature), types))
            || type.GetMethods().Select(metadata.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0)
                .Any(method => MentionsOneOf(file.GetMethodBody(method.RelativeVirtualAddress).GetILContent(), tokens));
    }

    private static bool MentionsOneOf(ImmutableArray<byte> code, HashSet<int> tokens)
    {
        for (var place = 1; place + 4 <= code.Length; place++)
        {
            if (BeforeTokens.Contains(code[place - 1]) && code[place + 3] is MemberReferenceTable or TypeReferenceTable && tokens.Contains(BitConverter.ToInt32(code.AsSpan(place, 4))))
                return true;
        }
        return false;
    }

    // ECMA-335, II.23.2.8: in a signature a type is its row, two bits to the left, with 1 for a reference.
    private static bool NamesOneOf(byte[] signature, HashSet<TypeReferenceHandle> types) => types.Any(handle =>
    {
        var coded = new BlobBuilder();
        coded.WriteCompressedInteger((MetadataTokens.GetRowNumber(handle) << 2) | 1);
        return signature.AsSpan(1).IndexOf(coded.ToArray()) >= 0;
    });

    private static string Outermost(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? Outermost(metadata, outer) : $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private static string FullName(MetadataReader metadata, TypeReference type) => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
}
