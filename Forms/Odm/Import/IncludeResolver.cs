namespace Forms.Odm.Import;

/// <summary>Follows Include from version to version, in the same study and in others of the file.</summary>
internal sealed class IncludeResolver(IReadOnlyList<StudySource> studies, ReportBuilder report)
{
    private readonly HashSet<Include> _told = [];

    public EffectiveContent Resolve(MetaDataVersionSource version)
    {
        var versions = new List<MetaDataVersionSource>();
        Follow(version, versions, []);
        return new EffectiveContent(version, versions);
    }

    private void Follow(MetaDataVersionSource version, List<MetaDataVersionSource> found, HashSet<MetaDataVersionSource> path)
    {
        path.Add(version);
        if (!found.Contains(version))
            found.Add(version);
        foreach (var include in version.Includes)
        {
            if (Find(include) is not { } included)
                Tell(include, FindingSeverity.Warning, ImportFindings.IncludeUnresolved, version, "which the file does not hold; what it defines is missing here.");
            else if (path.Contains(included))
                Tell(include, FindingSeverity.Error, ImportFindings.IncludeCircle, version, "which includes it in turn; take one Include out.");
            else
                Follow(included, found, path);
        }
        path.Remove(version);
    }

    private MetaDataVersionSource? Find(Include include) =>
        studies
            .FirstOrDefault(study => string.Equals(study.Oid, include.StudyOid, StringComparison.Ordinal))?
            .MetaDataVersions.Find(version => string.Equals(version.Oid, include.MetaDataVersionOid, StringComparison.Ordinal));

    private void Tell(Include include, FindingSeverity severity, string code, MetaDataVersionSource version, string what)
    {
        if (!_told.Add(include))
            return;
        var text = $"MetaDataVersion '{version.Oid}' of study '{version.Study.Oid}' includes '{include.MetaDataVersionOid}' of study '{include.StudyOid}', {what}";
        report.Add(new ImportFinding(severity, code, "Include", include.MetaDataVersionOid, include.Line, include.Column, text));
    }
}
