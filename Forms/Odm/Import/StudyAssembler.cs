namespace Forms.Odm.Import;

/// <summary>Makes the study out of what was read of it.</summary>
internal sealed class StudyAssembler(IReadOnlyDictionary<MetaDataVersionSource, EffectiveContent> contents, ReportBuilder report)
{
    public StudyDefinition Assemble(StudySource study)
    {
        var last = study.MetaDataVersions.LastOrDefault();
        var visits = last is null ? null : new VisitSchedule(contents[last]);
        return new StudyDefinition
        {
            StudyOid = study.Oid,
            Name = study.Name,
            Description = study.Description,
            ProtocolName = study.ProtocolName,
            MetaDataVersionOid = last?.Oid,
            MetaDataVersionName = last?.Name,
            MetaDataVersionDescription = last?.Description,
            Protocol = visits?.Protocol,
            StudyEvents = visits?.StudyEvents ?? [],
            ConditionDefs = visits?.ConditionDefs ?? [],
            Forms = Forms(study, last).ToEquatableList(),
            Vendor = study.Kept.ToVendor(),
            GlobalVariablesVendor = study.KeptInGlobalVariables.ToVendor(),
            BasicDefinitionsVendor = study.KeptInBasicDefinitions.ToVendor(),
            MetaDataVersionVendor = study.KeptInMetaData.ToVendor(),
        };
    }

    private IEnumerable<FormDefinition> Forms(StudySource study, MetaDataVersionSource? last)
    {
        var placed = study.MetaDataVersions.SelectMany(version => version.Definitions.All.Select(form => (version, form))).Where(entry => entry.form.Definition is FormDef);
        foreach (var versions in placed.GroupBy(entry => entry.form.Definition.Oid, StringComparer.Ordinal))
        {
            var (version, form) = versions.Last();
            var definition = new FormGatherer(contents[version]).Gather((FormDef)form.Definition);
            TellOfLaterContent(definition, form, version, last!);
            yield return definition;
        }
    }

    // A version later in the file may redefine an item without repeating the form: the form stays as its own version has it, and a person should know.
    private void TellOfLaterContent(FormDefinition definition, Placed form, MetaDataVersionSource version, MetaDataVersionSource last)
    {
        if (ReferenceEquals(version, last) || !contents[last].Versions.Contains(version))
            return;
        if (definition.Equals(new FormGatherer(contents[last]).Gather(definition.FormDef)))
            return;
        report.Add(new ImportFinding(FindingSeverity.Warning, ImportFindings.LaterContent, form.Kind, definition.FormDef.Oid, form.Line, form.Column,
            $"Form '{definition.FormDef.Oid}' is read as MetaDataVersion '{version.Oid}' has it; the later '{last.Oid}' redefines something it refers to without repeating the form."));
    }
}
