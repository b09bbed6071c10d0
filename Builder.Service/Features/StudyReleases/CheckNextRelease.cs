using System.Globalization;
using Builder.Service.Data;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>What a release made now would hold, and everything that it would be refused for. Nothing is made.</summary>
internal static class CheckNextRelease
{
    /// <param name="Number">The number that it would have.</param>
    /// <param name="CanRelease">False while something stands against it.</param>
    /// <param name="Forms">The versions that it would hold.</param>
    /// <param name="Problems">Everything that stands against it.</param>
    public sealed record Response(string StudyOid, int Number, bool CanRelease, IReadOnlyList<CreateStudyRelease.Form> Forms, IReadOnlyList<ReleaseObstacle> Problems);

    /// <param name="studyOid">The study.</param>
    /// <param name="form">Form versions as <c>F.VS=3</c>; none for the newest version of every form.</param>
    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        string studyOid, string[]? form, BuilderDbContext db, ReleaseChoice choice, ReleaseCheck check, CancellationToken cancellationToken)
    {
        var named = (form ?? []).Select(Parse).ToList();
        if (named.FindIndex(static parsed => parsed is null) is >= 0 and var bad)
            return Problem.BadRequest("bad-form-version", $"'{form![bad]}' names no form version.", "Give the form's OID and a version, such as form=F.VS=3.", new Place(Path: "form"));
        if (await db.Studies.AsNoTracking().Include(study => study.StudyEvents).FirstOrDefaultAsync(study => study.StudyOid == studyOid, cancellationToken) is not { } study)
            return Unknown.Study(studyOid);

        var (versions, problem) = await choice.ChooseAsync(study, named.Count == 0 ? null : [.. named.Select(static parsed => parsed!)], cancellationToken);
        if (problem is not null)
            return problem.ToResult();
        var obstacles = (await check.CheckAsync(study, versions, cancellationToken)).Obstacles;
        return TypedResults.Ok(new Response(studyOid, await db.NextReleaseNumberAsync(study.Id, cancellationToken), obstacles.Count == 0,
            [.. versions.Select(version => new CreateStudyRelease.Form(version.FormOid, version.Version))], obstacles));
    }

    // An OID may hold an equals sign, a version may not.
    private static CreateStudyRelease.Form? Parse(string text)
    {
        var sign = text.LastIndexOf('=');
        return sign > 0 && int.TryParse(text[(sign + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? new(text[..sign], version) : null;
    }
}
