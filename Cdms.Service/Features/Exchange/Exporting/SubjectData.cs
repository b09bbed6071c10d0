using Cdms.Service.Data;
using Cdms.Service.Domain;
using Forms.ClinicalData;
using Microsoft.EntityFrameworkCore;
using Security.Access;

namespace Cdms.Service.Features.Exchange.Exporting;

/// <summary>What an export needs of one subject; blinded forms and items are left out, and everything that could tell of them.</summary>
internal sealed record SubjectData(IReadOnlyList<PlacedValue> Values, IReadOnlyList<FormInstance> Forms, ILookup<DataPlace, KeptXml> Records, IReadOnlyList<EntryConflict> Conflicts, SubjectKeys Keys, IReadOnlyList<PlacedSignature> Signatures)
{
    /// <param name="db">The database.</param>
    /// <param name="subject">Whose.</param>
    /// <param name="release">Of forms that are pinned to this release.</param>
    /// <param name="isFirst">Whether this is where the subject stands first in the file: what belongs to no release stands there.</param>
    /// <param name="blinding">What the user must not see.</param>
    /// <param name="users">Whom audit records name.</param>
    /// <param name="signatures">Where signatures are.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public static async Task<SubjectData> ReadAsync(CdmsDbContext db, Subject subject, int release, bool isFirst, StudyBlinding blinding, ExportUsers users, IEnumerable<IClinicalSignatures> signatures, CancellationToken cancellationToken)
    {
        var all = await db.FormInstances.AsNoTracking().Where(form => form.SubjectId == subject.Id).OrderBy(form => form.Id).ToListAsync(cancellationToken);
        var forms = all.Where(form => form.ReleaseNumber == release && !blinding.HidesForm(form.FormOid)).ToDictionary(form => form.Id);
        var places = forms.ToDictionary(form => form.Key, form => DataPlace.Of(form.Value));
        var others = all.Where(form => form.ReleaseNumber != release).Select(DataPlace.Of).ToHashSet();
        var rows = await (from form in db.FormInstances.AsNoTracking()
                          where form.SubjectId == subject.Id && form.ReleaseNumber == release
                          join value in db.ItemValues.AsNoTracking() on form.Id equals value.FormInstanceId
                          join change in db.ItemChanges.AsNoTracking() on new { FormInstanceId = form.Id, Number = value.Change } equals new { change.FormInstanceId, change.Number }
                          orderby value.Id
                          select new { value, change }).ToListAsync(cancellationToken);
        var values = rows.Where(row => forms.ContainsKey(row.value.FormInstanceId) && !blinding.HidesItem(forms[row.value.FormInstanceId].FormOid, row.value.ItemOid)).Select(row => new PlacedValue(
            places[row.value.FormInstanceId] with { ItemGroupOid = row.value.ItemGroupOid, ItemGroupRepeatKey = row.value.ItemGroupRepeatKey, ItemOid = row.value.ItemOid },
            new ClinicalItem
            {
                ItemOid = row.value.ItemOid, Value = row.value.Value, IsNull = row.value.Value is null, MeasurementUnitOid = row.value.MeasurementUnitOid,
                Audit = new(users.UserOid(row.change.ChangedBy), subject.SiteOid, row.change.ReceivedAt, row.change.Reason),
            })).ToList();
        // What belongs to a form of another release stands with that one.
        bool IsHere(DataPlace place) => places.ContainsValue(place.Form) || (isFirst && (place.FormOid.Length == 0 || !others.Contains(place.Form)));
        var records = (await db.ImportedRecords.AsNoTracking().Where(record => record.SubjectId == subject.Id).OrderBy(record => record.Id).ToListAsync(cancellationToken))
            .Where(record => IsHere(DataPlace.Of(record)) && MayBeSeen(record, blinding)).ToLookup(DataPlace.Of, record => new KeptXml(record.Kind, record.KindNamespace, record.Xml));
        var conflicts = isFirst ? await db.EntryConflicts.AsNoTracking().Where(conflict => conflict.SubjectId == subject.Id && conflict.SettledAt == null).OrderBy(conflict => conflict.Id).ToListAsync(cancellationToken) : [];
        return new(values, [.. forms.Values], records, [.. conflicts.Where(conflict => !blinding.HidesItem(conflict.FormOid, conflict.ItemOid))], await SubjectKeys.ReadAsync(db, subject.Id, cancellationToken),
            [.. (await ExportUsers.ReadAsync(signatures, subject, cancellationToken)).Where(signature => IsHere(signature.Place) && !blinding.HidesForm(signature.Place.FormOid) && users.Knows(signature))]);
    }

    /// <summary>Nobody knows what another system wrote beside a form or subject; it may name a value. So whoever must not see everything sees only what stands at items that they may see.</summary>
    public static bool MayBeSeen(ImportedRecord record, StudyBlinding blinding) =>
        blinding.HidesNothing || (record.ItemOid.Length > 0 && !blinding.HidesItem(record.FormOid, record.ItemOid));
}
