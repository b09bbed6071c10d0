using Builder.Service.Data;
using Builder.Service.Features.Forms;
using Microsoft.EntityFrameworkCore;
using Security.Signatures;

namespace Builder.Service.Features.Signatures;

/// <summary>Drafts of forms, by <c>FormOid</c>. A later change of the draft voids the signatures (<see cref="SignedDraft"/>).</summary>
internal sealed class FormDraftSubjects(BuilderDbContext db) : ISignatureSubjects
{
    public const string TypeName = "FormDraft";

    public string Type => TypeName;

    public async Task<SignatureSubject?> FindAsync(string studyOid, string key, CancellationToken cancellationToken)
    {
        var found = await db.Form(studyOid, key).Select(form => new { form.Name, form.DraftHash }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new SignatureSubject(studyOid, Type, key, SubjectTitles.Cut($"{found.Name} ({key}), draft"), found.DraftHash);
    }

    // A change that read the row before loses against the new revision, instead of leaving a signature on what is gone.
    public Task HoldAsync(string studyOid, string key, CancellationToken cancellationToken) =>
        db.Form(studyOid, key).ExecuteUpdateAsync(form => form.SetProperty(row => row.Revision, row => row.Revision + 1), cancellationToken);
}
