namespace Forms.Odm.Import;

/// <summary>What a MetaDataVersion holds in effect: its own definitions first, then those of the versions it includes, nearest first.</summary>
internal sealed class EffectiveContent(MetaDataVersionSource own, IReadOnlyList<MetaDataVersionSource> versions)
{
    public MetaDataVersionSource Own => own;

    /// <summary>Own version first.</summary>
    public IReadOnlyList<MetaDataVersionSource> Versions => versions;

    public TDefinition? Find<TDefinition>(string? oid)
        where TDefinition : class, IDefinition =>
        oid is null ? null : (TDefinition?)Find(typeof(TDefinition).Name, oid)?.Definition;

    public Placed? Find(string kind, string oid)
    {
        foreach (var version in versions)
        {
            var table = string.Equals(kind, nameof(MeasurementUnit), StringComparison.Ordinal) ? version.Study.Units : version.Definitions;
            if (table.Find(kind, oid) is { } placed)
                return placed;
        }
        return null;
    }
}
