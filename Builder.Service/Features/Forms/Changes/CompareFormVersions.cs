using Builder.Service.Data;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.Forms.Changes;

/// <summary>What changed in a version since another one of the same form; since the one before where none is named. Either may be the newer one.</summary>
internal static class CompareFormVersions
{
    public static async Task<Results<Ok<ChangeList>, FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        string studyOid, string formOid, int number, int? since, string? format, HttpRequest request, BuilderDbContext db, CancellationToken cancellationToken)
    {
        if (ChangeFormat.Find(format, request, out var problem) is not { } mediaType)
            return problem!;
        if (await FindAsync(db, studyOid, formOid, number, cancellationToken) is not { } after)
            return await UnknownAsync(db, studyOid, formOid, number, cancellationToken);
        if (since is null && number == 1)
            return NothingBefore(formOid);
        var other = since ?? number - 1;
        return await FindAsync(db, studyOid, formOid, other, cancellationToken) is { } before
            ? ChangeAnswer.Of(studyOid, formOid, before, after, mediaType)
            : Unknown.Version(studyOid, formOid, other);
    }

    public static Task<StoredState?> FindAsync(BuilderDbContext db, string studyOid, string formOid, int number, CancellationToken cancellationToken) =>
        db.Version(studyOid, formOid, number).Select(version => new StoredState(version.Number, version.ContentHash, version.Definition)).FirstOrDefaultAsync(cancellationToken);

    private static async Task<ProblemHttpResult> UnknownAsync(BuilderDbContext db, string studyOid, string formOid, int number, CancellationToken cancellationToken)
    {
        if (!await db.HasStudyAsync(studyOid, cancellationToken))
            return Unknown.Study(studyOid);
        return await db.Form(studyOid, formOid).AnyAsync(cancellationToken) ? Unknown.Version(studyOid, formOid, number) : Unknown.Form(studyOid, formOid);
    }

    private static ProblemHttpResult NothingBefore(string formOid) => Problem.BadRequest("no-earlier-version",
        $"Version 1 of the form '{formOid}' is its first, so there is none before it to compare with.", "Name the other version: ?since=2.", new Place(Oid: formOid, Path: "since"));
}
