using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace Tests.Architecture.Surface;

/// <summary>What a built assembly uses of the assemblies that stand in for official packages: their types, and the members it calls.</summary>
/// <remarks>
/// Read from the metadata, where everything that the compiler bound is a row. A static class of extensions is written as its namespace alone,
/// since that is all that source code says of it; so the official class may have another name.
/// </remarks>
internal sealed class UsedSurface
{
    private readonly MetadataReader _metadata;
    private readonly IReadOnlySet<string> _standIns;

    private UsedSurface(MetadataReader metadata, IReadOnlySet<string> standIns) => (_metadata, _standIns) = (metadata, standIns);

    /// <param name="assembly">The assembly that uses, such as <c>ServiceDefaults</c>.</param>
    /// <param name="standIns">The assemblies that are replaced by packages.</param>
    /// <returns>Lines such as <c>MassTransit.IAmazonSqsHostConfigurator.AccessKey(string)</c>, in order, each once.</returns>
    public static IReadOnlyList<string> Read(string assembly, IReadOnlySet<string> standIns)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        using var file = new PEReader(stream);
        var used = new UsedSurface(file.GetMetadataReader(), standIns);
        return [.. used.Types().Concat(used.Members()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Types() => _metadata.TypeReferences
        .Select(Find).OfType<Type>().Where(type => !IsHolderOfExtensions(type)).Select(Name);

    private IEnumerable<string> Members() =>
        from handle in _metadata.MemberReferences
        let member = _metadata.GetMemberReference(handle)
        let type = Find(TypeOf(member.Parent))
        where type is not null
        select Describe(member, type);

    private string Describe(MemberReference member, Type type)
    {
        var name = _metadata.GetString(member.Name);
        if (member.GetKind() == MemberReferenceKind.Field)
            return $"{Name(type)}.{name}: {member.DecodeFieldSignature(new SignatureText(), null)}";

        var signature = member.DecodeMethodSignature(new SignatureText(), null);
        var parameters = string.Join(", ", signature.ParameterTypes);
        if (IsHolderOfExtensions(type))
            return $"{type.Namespace}.{name}{Generic(signature.GenericParameterCount)}(this {parameters})";
        return name switch
        {
            ".ctor" => $"new {Name(type)}({parameters})",
            _ when name.StartsWith("get_", StringComparison.Ordinal) => $"{Name(type)}.{name[4..]} {{ get; }}: {signature.ReturnType}",
            _ when name.StartsWith("set_", StringComparison.Ordinal) => $"{Name(type)}.{name[4..]} {{ set; }}: {parameters}",
            _ => $"{Name(type)}.{name}{Generic(signature.GenericParameterCount)}({parameters})",
        };
    }

    private TypeReferenceHandle TypeOf(EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => (TypeReferenceHandle)parent,
        HandleKind.TypeSpecification => GenericType((TypeSpecificationHandle)parent),
        _ => default,
    };

    // A specification of a generic type: GENERICINST, CLASS or VALUETYPE, then the type itself.
    private TypeReferenceHandle GenericType(TypeSpecificationHandle handle)
    {
        var blob = _metadata.GetBlobReader(_metadata.GetTypeSpecification(handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return default;
        _ = blob.ReadCompressedInteger();
        return blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type ? (TypeReferenceHandle)type : default;
    }

    private Type? Find(TypeReferenceHandle handle)
    {
        if (handle.IsNil)
            return null;
        var reference = _metadata.GetTypeReference(handle);
        var name = _metadata.GetString(reference.Name);
        if (reference.ResolutionScope.Kind == HandleKind.TypeReference)
            return Find((TypeReferenceHandle)reference.ResolutionScope)?.GetNestedType(name, BindingFlags.Public | BindingFlags.NonPublic);
        if (reference.ResolutionScope.Kind != HandleKind.AssemblyReference)
            return null;

        var assembly = _metadata.GetString(_metadata.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name);
        return _standIns.Contains(assembly)
            ? Assembly.Load(assembly).GetType($"{_metadata.GetString(reference.Namespace)}.{name}", throwOnError: true)
            : null;
    }

    private static bool IsHolderOfExtensions(Type type) => type.IsDefined(typeof(ExtensionAttribute), inherit: false);

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string Generic(int count) => count == 0 ? "" : $"<{string.Join(", ", Enumerable.Range(0, count).Select(index => $"M{index}"))}>";
}
