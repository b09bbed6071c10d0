using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Forms.Checks;
using Forms;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Finds everything that stands against a release of a study, all at once.</summary>
internal sealed class ReleaseCheck(BuilderDbContext db)
{
    /// <param name="study">With its visits.</param>
    /// <param name="versions">What the release would hold.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ReleaseFindings> CheckAsync(Study study, IReadOnlyList<ChosenVersion> versions, CancellationToken cancellationToken)
    {
        var outline = study.ReadOutline();
        var definitions = await ReadDefinitionsAsync(versions, cancellationToken);
        // Most releases look nothing up: then one form after the other is read, and none kept.
        if (outline.ConditionDefs.Count == 0 && !definitions.Exists(BrokenExpressions.HasOurs))
            return Found(study, versions, ReleaseConflicts.Find(outline, definitions.Select(CanonicalJson.Deserialize)), []);

        var forms = definitions.Select(CanonicalJson.Deserialize).ToEquatableList();
        return Found(study, versions, ReleaseConflicts.Find(outline, forms), ReleaseExpressions.Find(outline.WithForms(forms)));
    }

    private static ReleaseFindings Found(Study study, IReadOnlyList<ChosenVersion> versions, IReadOnlyList<ReleaseConflict> conflicts, IReadOnlyList<ReleaseExpressionProblem> expressions)
    {
        var there = versions.Select(version => version.FormOid).ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. study.StudyEvents.SelectMany(visit => visit.Forms).Select(form => form.FormOid).Distinct(StringComparer.Ordinal)
            .Where(formOid => !there.Contains(formOid)).Order(StringComparer.Ordinal)];
        return new(study.StudyOid, versions.Count == 0, missing, conflicts, expressions);
    }

    private Task<List<byte[]>> ReadDefinitionsAsync(IReadOnlyList<ChosenVersion> versions, CancellationToken cancellationToken)
    {
        long[] ids = [.. versions.Select(version => version.FormVersionId)];
        return db.FormVersions.Where(version => ids.Contains(version.Id)).OrderBy(version => version.FormDef.FormOid).Select(version => version.Definition).ToListAsync(cancellationToken);
    }
}
