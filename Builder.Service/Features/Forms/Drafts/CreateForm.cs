using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Requests;
using Forms;
using Forms.Editing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.Forms.Drafts;

/// <summary>Begins a form in a study: empty, or as a copy of another form's draft or version.</summary>
internal static class CreateForm
{
    /// <param name="FormOid">OID of the form; the study has none of that OID.</param>
    /// <param name="Name">Name of the form.</param>
    /// <param name="CopyFrom">What it is a copy of; left out, it is empty.</param>
    public sealed record Request(string FormOid, string Name, Original? CopyFrom = null);

    /// <param name="StudyOid">Study of the form that is copied; the user may read it.</param>
    /// <param name="FormOid">OID of that form.</param>
    /// <param name="Version">Number of its version; left out, its draft.</param>
    public sealed record Original(string StudyOid, string FormOid, int? Version = null);

    public static async Task<Results<Created<SavedDraft>, ProblemHttpResult>> HandleAsync(
        string studyOid, Request request, BuilderDbContext db, ClaimsPrincipal user, TimeProvider clock, ILogger<Request> logger, CancellationToken cancellationToken)
    {
        if (OidInput.FindProblem(request.FormOid, "formOid") is { } badOid)
            return badOid;
        if (DesignInput.FindTextProblem(request.Name, "name") is { } badName)
            return badName;
        var studyId = await db.Studies.Where(study => study.StudyOid == studyOid).Select(study => (long?)study.Id).FirstOrDefaultAsync(cancellationToken);
        if (studyId is null)
            return Unknown.Study(studyOid);
        if (await db.Form(studyOid, request.FormOid).AnyAsync(cancellationToken))
            return Problem.Conflict("form-exists", $"The study '{studyOid}' has a form '{request.FormOid}'.", "Take another OID, or change that form's draft.", new Place(Oid: request.FormOid));
        var (definition, problem) = await BeginAsync(studyOid, request, db, user, cancellationToken);
        if (definition is null)
            return problem!;

        var position = await db.FormDefs.Where(form => form.StudyId == studyId).Select(form => (int?)form.Position).MaxAsync(cancellationToken) + 1 ?? 0;
        var form = db.Add(new Domain.FormDef { StudyId = studyId.Value, FormOid = request.FormOid }).Entity;
        form.SaveDraft(DraftContent.Of(definition), position, clock.GetUtcNow(), Acting.Actor);
        await db.SaveChangesAsync(cancellationToken);
        logger.LogDraftSaved(studyOid, form.FormOid, form.DraftHash);
        return TypedResults.Created(FormPaths.Draft(studyOid, form.FormOid), SavedDraft.Of(DraftState.Of(studyOid, form), definition));
    }

    private static async Task<(FormDefinition?, ProblemHttpResult?)> BeginAsync(
        string studyOid, Request request, BuilderDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (request.CopyFrom is not { } original)
            return (FormCopies.Empty(studyOid, request.FormOid, request.Name), null);
        var scope = new AccessScope(original.StudyOid);
        if (!user.May(Policies.ReadStudies, scope))
            return (null, NotPermitted.To(user, Policies.ReadStudies, scope).ToResult());
        var content = original.Version is { } number
            ? await db.Version(original.StudyOid, original.FormOid, number).Select(version => version.Definition).FirstOrDefaultAsync(cancellationToken)
            : await db.Form(original.StudyOid, original.FormOid).Select(form => form.Draft).FirstOrDefaultAsync(cancellationToken);
        if (content is not null)
            return (CanonicalJson.Deserialize(content).CopyAs(studyOid, request.FormOid, request.Name), null);
        var hasForm = original.Version is not null && await db.Form(original.StudyOid, original.FormOid).AnyAsync(cancellationToken);
        return (null, hasForm ? Unknown.Version(original.StudyOid, original.FormOid, original.Version!.Value) : await UnknownDraft.AnswerAsync(db, original.StudyOid, original.FormOid, cancellationToken));
    }
}
