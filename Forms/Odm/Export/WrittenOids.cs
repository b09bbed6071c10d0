using Forms.Odm.Import;

namespace Forms.Odm.Export;

/// <summary>The OIDs as they are written: the schemas want them unique in a MetaDataVersion over all kinds, real files have them unique for each kind.</summary>
/// <remarks>The first of equal OIDs stays; a later one is written with its kind before it (<c>CodeList.SEX</c>), at the definition and wherever it is referred to, and the real one beside it.</remarks>
internal sealed class WrittenOids
{
    private readonly Dictionary<(string Kind, string Oid), string> _renamed = [];

    public WrittenOids(DefinitionTable definitions)
    {
        var taken = definitions.All.Select(placed => placed.Definition.Oid).ToHashSet(StringComparer.Ordinal);
        foreach (var later in definitions.All.GroupBy(placed => placed.Definition.Oid, StringComparer.Ordinal).SelectMany(equal => equal.Skip(1)))
        {
            var name = $"{later.Kind}.{later.Definition.Oid}";
            while (!taken.Add(name))
                name += "_";
            _renamed.Add((later.Kind, later.Definition.Oid), name);
        }
    }

    /// <summary>The OID of a definition, or of a reference to one, that must be there.</summary>
    public OutAttribute Of<TDefinition>(string attribute, string oid)
        where TDefinition : IDefinition => Optional<TDefinition>(attribute, oid);

    /// <summary>An OID that may be missing.</summary>
    public OutAttribute Optional<TDefinition>(string attribute, string? oid)
        where TDefinition : IDefinition =>
        OutAttribute.Oid(attribute, oid, oid is { Length: > 0 } ? _renamed.GetValueOrDefault((typeof(TDefinition).Name, oid), oid) : null);
}
