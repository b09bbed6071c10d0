using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Security.Signatures;

namespace Builder.Service.Features.Signatures;

/// <summary>A draft that changes voids the signatures of what it was.</summary>
internal sealed class SignedDraft : SignedContentOf<FormDef>
{
    public override string Type => FormDraftSubjects.TypeName;

    protected override string HashProperty => nameof(FormDef.DraftHash);

    protected override string KeyOf(FormDef entity) => entity.FormOid;

    protected override Task<string> FindStudyOidAsync(DbContext db, FormDef entity, CancellationToken cancellationToken) =>
        db.Set<Study>().Where(study => study.Id == entity.StudyId).Select(study => study.StudyOid).FirstAsync(cancellationToken);
}
