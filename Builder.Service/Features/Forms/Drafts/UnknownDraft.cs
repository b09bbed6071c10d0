using Builder.Service.Data;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Builder.Service.Features.Forms.Drafts;

/// <summary>The answer to addresses of drafts that name what does not exist.</summary>
internal static class UnknownDraft
{
    /// <summary>The study is unknown, or has no such form.</summary>
    public static async Task<ProblemHttpResult> AnswerAsync(BuilderDbContext db, string studyOid, string formOid, CancellationToken cancellationToken) =>
        await db.HasStudyAsync(studyOid, cancellationToken) ? Unknown.Form(studyOid, formOid) : Unknown.Study(studyOid);
}
