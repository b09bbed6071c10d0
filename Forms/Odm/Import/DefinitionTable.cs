namespace Forms.Odm.Import;

/// <summary>Definitions of one MetaDataVersion (or of a study's BasicDefinitions), in document order and by kind and OID.</summary>
internal sealed class DefinitionTable
{
    private readonly Dictionary<(string Kind, string Oid), Placed> _byOid = [];
    private readonly List<Placed> _all = [];

    public IReadOnlyList<Placed> All => _all;

    public Placed? Find(string kind, string oid) => _byOid.GetValueOrDefault((kind, oid));

    public IEnumerable<TDefinition> Of<TDefinition>() => _all.Select(placed => placed.Definition).OfType<TDefinition>();

    /// <summary>Adds a definition; gives the earlier one where its OID is taken.</summary>
    public Placed? Add(Placed placed)
    {
        if (_byOid.TryGetValue((placed.Kind, placed.Definition.Oid), out var earlier))
            return earlier;
        _byOid.Add((placed.Kind, placed.Definition.Oid), placed);
        _all.Add(placed);
        return null;
    }
}
