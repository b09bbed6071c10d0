using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Security.Signatures;

namespace Cdms.Service.Features.Casebooks;

/// <summary>That a change of a value voids the signatures of its casebook.</summary>
internal sealed class SignedCasebook : SignedContentOf<Subject>
{
    public override string Type => CasebookSubjects.TypeName;

    protected override string HashProperty => nameof(Subject.DataHash);

    protected override string KeyOf(Subject entity) => entity.SubjectKey;

    protected override Task<string> FindStudyOidAsync(DbContext db, Subject entity, CancellationToken cancellationToken) => Task.FromResult(entity.StudyOid);
}
