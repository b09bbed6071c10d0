namespace Forms.Odm.Import;

/// <summary>Tells of references to nothing, and of definitions that nothing refers to.</summary>
internal static class ReferenceCheck
{
    public static void Run(IReadOnlyList<StudySource> studies, IReadOnlyList<EffectiveContent> contents, ReportBuilder report)
    {
        foreach (var content in contents)
        {
            foreach (var version in content.Versions)
            {
                foreach (var reference in version.References)
                    Follow(reference, content, ReferenceEquals(version, content.Own), report);
            }
        }
        foreach (var placed in studies.SelectMany(AllDefinitions).Where(placed => !placed.IsUsed && !IsVisit(placed)))
            TellOrphan(placed, report);
    }

    private static void Follow(Reference reference, EffectiveContent content, bool isOwn, ReportBuilder report)
    {
        if (content.Find(reference.Target, reference.Oid) is { } target)
            target.IsUsed = true;
        else if (isOwn)
            report.Add(new ImportFinding(FindingSeverity.Warning, ImportFindings.Unresolved, reference.Target, reference.Oid, reference.Line, reference.Column,
                $"{reference.OwnerKind}{(reference.OwnerOid is null ? "" : $" '{reference.OwnerOid}'")} refers to {reference.Target} '{reference.Oid}', which MetaDataVersion '{content.Own.Oid}' does not hold; the reference is kept."));
    }

    private static IEnumerable<Placed> AllDefinitions(StudySource study) =>
        study.Units.All.Concat(study.MetaDataVersions.SelectMany(version => version.Definitions.All));

    // Exports often leave the protocol out; a visit stands for itself.
    private static bool IsVisit(Placed placed) => placed.Definition is StudyEventDef;

    private static void TellOrphan(Placed placed, ReportBuilder report)
    {
        var what = placed.Definition is FormDef ? "no visit refers to; imported all the same." : "nothing refers to; not part of any form.";
        report.Add(new ImportFinding(FindingSeverity.Info, ImportFindings.Orphan, placed.Kind, placed.Definition.Oid, placed.Line, placed.Column, $"{placed.Kind} '{placed.Definition.Oid}' is a definition that {what}"));
    }
}
