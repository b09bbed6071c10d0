using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Exchange;
using Cdms.Service.Features.Exchange.Exporting;
using Microsoft.EntityFrameworkCore;
using Security.Signatures;

namespace Cdms.Service.Features.Casebooks;

/// <summary>Hands the signatures that stand on a casebook and on its forms to an export.</summary>
internal sealed class CasebookSignatures(CdmsDbContext db) : IClinicalSignatures
{
    public async Task<IReadOnlyList<PlacedSignature>> ReadAsync(Subject subject, CancellationToken cancellationToken)
    {
        var forms = await db.FormInstances.AsNoTracking().Where(form => form.SubjectId == subject.Id && form.DataHash != "").ToDictionaryAsync(FormSubjects.KeyOf, StringComparer.Ordinal, cancellationToken);
        var casebook = await StandingSignatures.ReadAsync(db, subject.StudyOid, CasebookSubjects.TypeName, [(subject.SubjectKey, subject.DataHash)], cancellationToken);
        var signed = await StandingSignatures.ReadAsync(db, subject.StudyOid, FormSubjects.TypeName, [.. forms.Select(form => (form.Key, form.Value.DataHash))], cancellationToken);
        return [.. casebook.Select(signature => Of(signature, DataPlace.Subject)), .. signed.Select(signature => Of(signature, DataPlace.Of(forms[signature.SubjectKey])))];
    }

    private static PlacedSignature Of(Signature signature, DataPlace place) => new(place, $"{signature.SignerName} ({signature.SignerId})", signature.Meaning, signature.SignedAt);
}
