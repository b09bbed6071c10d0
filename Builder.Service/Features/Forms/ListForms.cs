using Builder.Service.Data;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Forms;

/// <summary>The forms of a study, in the file's order.</summary>
internal static class ListForms
{
    public sealed record Response(string StudyOid, IReadOnlyList<Item> Forms);

    /// <param name="FormOid">OID of the form.</param>
    /// <param name="Name">Name of the draft.</param>
    /// <param name="Items">Number of items in the draft.</param>
    /// <param name="DraftHash">Hash of the draft.</param>
    /// <param name="DraftChangedAt">When the draft last changed.</param>
    /// <param name="LatestVersion">Number of the newest version; 0 before the first.</param>
    /// <param name="DraftChangedBy">Who changed the draft; null where that was before it was kept.</param>
    public sealed record Item(string FormOid, string Name, int Items, string DraftHash, DateTimeOffset DraftChangedAt, int LatestVersion, string? DraftChangedBy);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(string studyOid, BuilderDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.HasStudyAsync(studyOid, cancellationToken))
            return Unknown.Study(studyOid);

        var forms = await db.FormDefs.AsNoTracking().Where(form => form.Study.StudyOid == studyOid).OrderBy(form => form.Position).ThenBy(form => form.FormOid)
            .Select(form => new Item(form.FormOid, form.Name, form.ItemCount, form.DraftHash, form.DraftChangedAt, form.LatestVersion, form.DraftChangedBy))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(studyOid, forms));
    }
}
