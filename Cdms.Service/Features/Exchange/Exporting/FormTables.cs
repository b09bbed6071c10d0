using System.Globalization;
using System.Runtime.CompilerServices;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Cdms.Service.Features.Exchange.Exporting;

/// <summary>The data of a study as tables: one for each form, in it one row for each repeat of a group, one column for each item. What is blinded is left out.</summary>
internal sealed class FormTables(CdmsDbContext db, LaboratoryTable laboratories)
{
    private const int PageSize = 100;

    private static readonly string[] PlaceColumns =
        ["StudyOID", "SiteOID", "SubjectKey", "StudyEventOID", "StudyEventRepeatKey", "FormOID", "FormRepeatKey", "MetaDataVersionOID", "FormVersion", "SubmittedAt", "ItemGroupOID", "ItemGroupRepeatKey"];

    /// <summary>The tables in the order of the OIDs of their forms, then that of laboratory results where there are ranges. Read one to its end before the next.</summary>
    public async IAsyncEnumerable<FormTable> ReadAsync(ExportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var forms = await Forms(request).Select(form => form.FormOid).Distinct().ToListAsync(cancellationToken);
        foreach (var formOid in forms.Where(oid => !request.Blinding.HidesForm(oid)).Order(StringComparer.Ordinal))
        {
            var columns = await ColumnsAsync(request, formOid, cancellationToken);
            yield return new(formOid, [.. PlaceColumns, .. columns.Select(column => column.Header)], RowsAsync(request, formOid, columns, cancellationToken));
        }
        if (await laboratories.FindAsync(request, cancellationToken) is { } results)
            yield return results;
    }

    private async IAsyncEnumerable<FormTableRow> RowsAsync(ExportRequest request, string formOid, IReadOnlyList<FormTableColumn> columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long last = 0;
        while (await Forms(request).Where(form => form.FormOid == formOid && form.Id > last).OrderBy(form => form.Id).Take(PageSize).ToListAsync(cancellationToken) is { Count: > 0 } page)
        {
            var (first, final) = (page[0].Id, last = page[^1].Id);
            var ids = page.Select(form => form.Id).ToList();
            var keys = await db.Subjects.AsNoTracking().Where(subject => page.Select(form => form.SubjectId).Contains(subject.Id)).ToDictionaryAsync(subject => subject.Id, subject => subject.SubjectKey, cancellationToken);
            var values = (await db.ItemValues.AsNoTracking().Where(value => value.FormInstanceId >= first && value.FormInstanceId <= final && ids.Contains(value.FormInstanceId)).OrderBy(value => value.Id).ToListAsync(cancellationToken))
                .Where(value => !request.Blinding.HidesItem(formOid, value.ItemOid)).ToLookup(value => value.FormInstanceId);
            foreach (var row in page.SelectMany(form => Rows(request, form, keys[form.SubjectId], values[form.Id], columns)))
                yield return row;
        }
    }

    private static IEnumerable<FormTableRow> Rows(ExportRequest request, FormInstance form, string subjectKey, IEnumerable<ItemValue> values, IReadOnlyList<FormTableColumn> columns)
    {
        foreach (var row in values.GroupBy(value => (value.ItemGroupOid, value.ItemGroupRepeatKey)))
        {
            var items = row.ToDictionary(value => value.ItemOid);
            yield return new(form.FormVersion, [
                form.StudyOid, form.SiteOid, subjectKey, form.StudyEventOid, form.StudyEventRepeatKey, form.FormOid, form.FormRepeatKey, request.Versions.NameOf(form.ReleaseNumber),
                form.FormVersion.ToString(CultureInfo.InvariantCulture), form.SubmittedAt?.ToString("O", CultureInfo.InvariantCulture), row.Key.ItemGroupOid, row.Key.ItemGroupRepeatKey,
                .. columns.Select(column => column.GroupOid != row.Key.ItemGroupOid || items.GetValueOrDefault(column.ItemOid) is not { } item ? null : column.TextOf(item, form.ReleaseNumber))]);
        }
    }

    private IQueryable<FormInstance> Forms(ExportRequest request) => db.FormInstances.AsNoTracking().Where(form => form.StudyOid == request.StudyOid).Within(request.Sites, form => form.SiteOid);

    /// <summary>The items of all versions in use, in the order of the form; then what only stored values have.</summary>
    private async Task<IReadOnlyList<FormTableColumn>> ColumnsAsync(ExportRequest request, string formOid, CancellationToken cancellationToken)
    {
        var planned = from number in request.Versions.Numbers
                      from form in request.Versions.PlanOf(number)!.Study.Forms
                      where form.FormDef.Oid == formOid
                      from item in form.ItemGroupDefs.SelectMany(held => held.ItemRefs.Select(reference => (GroupOid: held.Oid, reference.ItemOid)))
                      select item;
        var stored = await Forms(request).Where(form => form.FormOid == formOid).Join(db.ItemValues, form => form.Id, value => value.FormInstanceId, (_, value) => new { value.ItemGroupOid, value.ItemOid, HasUnit = value.MeasurementUnitOid != null })
            .Distinct().ToListAsync(cancellationToken);
        var units = stored.Where(item => item.HasUnit).Select(item => (item.ItemGroupOid, item.ItemOid)).ToHashSet();
        var all = planned.Concat(stored.Select(item => (item.ItemGroupOid, item.ItemOid)).OrderBy(item => item)).Distinct().Where(item => !request.Blinding.HidesItem(formOid, item.Item2));
        return [.. all.SelectMany(item => FormTableColumn.Of(request.Versions, formOid, item.Item1, item.Item2, units.Contains(item)))];
    }
}
