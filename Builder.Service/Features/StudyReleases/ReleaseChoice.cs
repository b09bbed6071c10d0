using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Chooses the form versions of a release: those that are named, or the newest of every form.</summary>
internal sealed class ReleaseChoice(BuilderDbContext db)
{
    /// <summary>The versions by FormOid; where some cannot be named, a problem that says which.</summary>
    public async Task<(IReadOnlyList<ChosenVersion> Versions, Problem? Problem)> ChooseAsync(
        Study study, IReadOnlyList<CreateStudyRelease.Form>? named, CancellationToken cancellationToken)
    {
        if (named is not null && FindTwice(named) is { } twice)
            return ([], twice);
        var known = await ReadAsync(study.Id, named, cancellationToken);
        if (named is not null && FindUnknown(named, known) is { } unknown)
            return ([], unknown);
        return (known, null);
    }

    private async Task<IReadOnlyList<ChosenVersion>> ReadAsync(long studyId, IReadOnlyList<CreateStudyRelease.Form>? named, CancellationToken cancellationToken)
    {
        var versions = db.FormVersions.Where(version => version.FormDef.StudyId == studyId);
        string[] oids = [.. (named ?? []).Select(form => form.FormOid)];
        versions = named is null
            ? versions.Where(version => version.Number == version.FormDef.LatestVersion)
            : versions.Where(version => oids.Contains(version.FormDef.FormOid));
        var found = await versions.Select(version => new ChosenVersion(version.Id, version.FormDef.FormOid, version.Number, version.ContentHash)).ToListAsync(cancellationToken);
        var wanted = named?.Select(form => (form.FormOid, form.Version)).ToHashSet();
        return [.. found.Where(version => wanted?.Contains((version.FormOid, version.Version)) != false).OrderBy(version => version.FormOid, StringComparer.Ordinal)];
    }

    private static Problem? FindTwice(IReadOnlyList<CreateStudyRelease.Form> named)
    {
        string[] twice = [.. named.GroupBy(form => form.FormOid, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];
        return twice.Length == 0 ? null : new(StatusCodes.Status422UnprocessableEntity, "form-named-twice",
            $"A form stands once in a release; more than once are named: {string.Join(", ", twice)}.", "Name each form once, with the version that it is to have.", new Place(Path: "$.forms"));
    }

    private static Problem? FindUnknown(IReadOnlyList<CreateStudyRelease.Form> named, IReadOnlyList<ChosenVersion> known)
    {
        var found = known.Select(version => (version.FormOid, version.Version)).ToHashSet();
        string[] unknown = [.. named.Where(form => !found.Contains((form.FormOid, form.Version))).Select(form => $"{form.FormOid} v{form.Version}")];
        return unknown.Length == 0 ? null : new(StatusCodes.Status422UnprocessableEntity, "unknown-versions",
            $"The study has no such form versions: {string.Join(", ", unknown)}.", "List the versions of each form and name those that exist; capitals count.", new Place(Path: "$.forms"))
        {
            More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["versions"] = unknown },
        };
    }
}
