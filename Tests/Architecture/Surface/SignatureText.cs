using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Tests.Architecture.Surface;

/// <summary>Writes the types of a signature as C# names them, without namespaces: <c>Action&lt;IBusRegistrationContext, string&gt;</c>.</summary>
internal sealed class SignatureText : ISignatureTypeProvider<string, object?>
{
    private static readonly Dictionary<PrimitiveTypeCode, string> Keywords = new()
    {
        [PrimitiveTypeCode.Boolean] = "bool",
        [PrimitiveTypeCode.Byte] = "byte",
        [PrimitiveTypeCode.Char] = "char",
        [PrimitiveTypeCode.Double] = "double",
        [PrimitiveTypeCode.Int32] = "int",
        [PrimitiveTypeCode.Int64] = "long",
        [PrimitiveTypeCode.Object] = "object",
        [PrimitiveTypeCode.String] = "string",
        [PrimitiveTypeCode.UInt16] = "ushort",
        [PrimitiveTypeCode.Void] = "void",
    };

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => Keywords.TryGetValue(typeCode, out var keyword) ? keyword : typeCode.ToString();

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        WithoutArity(reader.GetString(reader.GetTypeReference(handle).Name));

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        WithoutArity(reader.GetString(reader.GetTypeDefinition(handle).Name));

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(", ", typeArguments)}>";

    // The names of type parameters are not in a reference, so they are numbered: T0 of the type, M0 of the method.
    public string GetGenericTypeParameter(object? genericContext, int index) => $"T{index}";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"M{index}";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

    public string GetByReferenceType(string elementType) => "ref " + elementType;

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "function pointer";

    private static string WithoutArity(string name) => name.Split('`')[0];
}
