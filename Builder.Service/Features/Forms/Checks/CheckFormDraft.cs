using Builder.Service.Data;
using Builder.Service.Features.Requests;
using Forms;
using Forms.Expressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Forms.Checks;

/// <summary>What a designer should know of the expressions in a form's draft before it is published, and what expressions of other languages are in ours.</summary>
internal static class CheckFormDraft
{
    /// <param name="DraftHash">Hash of the draft that was checked.</param>
    /// <param name="CanPublish">False while a finding is an error: publishing is refused then.</param>
    /// <param name="Findings">The worst first, each group in the order of the document.</param>
    /// <param name="Translations">Expressions of other languages. They are kept as they are and never run.</param>
    public sealed record Response(string StudyOid, string FormOid, string DraftHash, bool CanPublish, IReadOnlyList<Finding> Findings, IReadOnlyList<Translation> Translations);

    /// <param name="Severity"><c>Error</c>, <c>Warning</c> or <c>Info</c>.</param>
    /// <param name="Code">A lasting code.</param>
    /// <param name="Path">Where in the definition.</param>
    /// <param name="Line">Line in the expression, from 1; null for the whole.</param>
    /// <param name="Column">Column in the line, from 1.</param>
    /// <param name="Length">How many characters.</param>
    /// <param name="Text">What is wrong and what to do.</param>
    public sealed record Finding(string Severity, string Code, string Path, int? Line, int? Column, int? Length, string Text);

    /// <param name="Path">Where it stands.</param>
    /// <param name="Context">Its language as the form names it.</param>
    /// <param name="Original">The expression as it stands.</param>
    /// <param name="Expression">The same in our language; null where there is none.</param>
    /// <param name="Problems">Why not, or what to look at.</param>
    public sealed record Translation(string Path, string? Context, string Original, string? Expression, IReadOnlyList<string> Problems);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        string studyOid, string formOid, BuilderDbContext db, CancellationToken cancellationToken)
    {
        var draft = await db.Form(studyOid, formOid).Select(form => new { form.Draft, form.DraftHash }).FirstOrDefaultAsync(cancellationToken);
        if (draft is null)
            return await db.HasStudyAsync(studyOid, cancellationToken) ? Unknown.Form(studyOid, formOid) : Unknown.Study(studyOid);

        var form = CanonicalJson.Deserialize(draft.Draft);
        var findings = ExpressionChecks.Find(form).OrderByDescending(finding => finding.Severity).Select(Of).ToList();
        return TypedResults.Ok(new Response(studyOid, formOid, draft.DraftHash,
            findings.TrueForAll(finding => finding.Severity != nameof(ExpressionSeverity.Error)), findings, [.. TranslationOffer.Find(form).Select(Of)]));
    }

    internal static Finding Of(ExpressionFinding finding) =>
        new(finding.Severity.ToString(), finding.Code, finding.Path, finding.Span?.Line, finding.Span?.Column, finding.Span?.Length, finding.Text);

    private static Translation Of(TranslationOffer offer) => new(
        offer.Path, offer.Context, offer.Translation.Source, offer.Translation.Expression?.ToString(), [.. offer.Translation.Problems.Select(problem => problem.Text)]);
}
