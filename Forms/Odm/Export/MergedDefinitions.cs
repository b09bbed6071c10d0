using Forms.Odm.Import;

namespace Forms.Odm.Export;

/// <summary>All that a study and its forms define, each definition once.</summary>
/// <remarks>One MetaDataVersion has one meaning for one OID. Where forms of a study differ in it, the study is refused: a new OID would be another item to whoever reads the file.</remarks>
internal sealed class MergedDefinitions
{
    private readonly MetaDataVersionSource _source;
    private readonly SortedSet<string> _conflicts = new(StringComparer.Ordinal);

    private MergedDefinitions(StudyDefinition study)
    {
        _source = new MetaDataVersionSource(new StudySource(study.StudyOid), study.MetaDataVersionOid ?? "", null, 0, 0) { Protocol = study.Protocol };
        Add(_source.Definitions, study.StudyEvents);
        Add(_source.Definitions, study.Forms.Select(form => form.FormDef));
        foreach (var form in study.Forms)
            Add(form);
        Add(_source.Definitions, study.ConditionDefs);
    }

    public DefinitionTable Definitions => _source.Definitions;

    public IEnumerable<MeasurementUnit> Units => _source.Study.Units.Of<MeasurementUnit>();

    /// <summary>Merges.</summary>
    /// <exception cref="OdmExportException">Forms differ in what an OID means.</exception>
    public static MergedDefinitions Of(StudyDefinition study)
    {
        var merged = new MergedDefinitions(study);
        merged.CheckReferences(study);
        return merged._conflicts.Count == 0 ? merged : throw new OdmExportException(
            OdmExportRefusals.DefinedTwice,
            $"Forms of study '{study.StudyOid}' differ in what these OIDs mean: {string.Join(", ", merged._conflicts)}. One ODM file can hold one meaning only.",
            "Export the forms one by one, or bring their definitions in line and publish them again.")
        { Definitions = [.. merged._conflicts] };
    }

    private static string Describe(IDefinition definition) => $"{definition.GetType().Name} {definition.Oid}";

    private static IEnumerable<IDefinition> AllOf(FormDefinition form) =>
    [
        .. form.ItemGroupDefs, .. form.ItemDefs, .. form.CodeLists, .. form.MeasurementUnits,
        .. form.ConditionDefs, .. form.MethodDefs, .. form.ImputationMethods, .. form.Presentations,
    ];

    private void Add(FormDefinition form)
    {
        Add(_source.Study.Units, form.MeasurementUnits);
        Add(_source.Definitions, AllOf(form).Where(definition => definition is not MeasurementUnit));
    }

    private void Add(DefinitionTable table, IEnumerable<IDefinition> definitions)
    {
        foreach (var definition in definitions)
        {
            if (table.Add(new Placed(definition.GetType().Name, definition, 0, 0)) is { } earlier && !Equals(earlier.Definition, definition))
                _conflicts.Add(Describe(definition));
        }
    }

    // A reference to nothing must stay one: beside another form it could find a definition there.
    private void CheckReferences(StudyDefinition study)
    {
        var content = new EffectiveContent(_source, [_source]);
        foreach (var form in study.Forms)
            CheckGained(AllOf(new FormGatherer(content).Gather(form.FormDef)), AllOf(form));
        CheckGained(new VisitSchedule(content).ConditionDefs, study.ConditionDefs);
    }

    private void CheckGained(IEnumerable<IDefinition> merged, IEnumerable<IDefinition> own)
    {
        var held = own.Select(Describe).ToHashSet(StringComparer.Ordinal);
        _conflicts.UnionWith(merged.Select(Describe).Where(definition => !held.Contains(definition)));
    }
}
