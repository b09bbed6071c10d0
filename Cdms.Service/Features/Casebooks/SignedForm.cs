using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Security.Signatures;

namespace Cdms.Service.Features.Casebooks;

/// <summary>That a change of a value voids the signatures of its form.</summary>
internal sealed class SignedForm : SignedContentOf<FormInstance>
{
    public override string Type => FormSubjects.TypeName;

    protected override string HashProperty => nameof(FormInstance.DataHash);

    protected override string KeyOf(FormInstance entity) => FormSubjects.KeyOf(entity);

    protected override Task<string> FindStudyOidAsync(DbContext db, FormInstance entity, CancellationToken cancellationToken) => Task.FromResult(entity.StudyOid);
}
