using System.Globalization;
using System.Runtime.CompilerServices;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Laboratories;
using Cdms.Service.Features.Locks;
using Forms.Laboratories;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Cdms.Service.Features.Exchange.Exporting;

/// <summary>Values with the reference range that counts for each, as a table beside those of the forms: one row for each value for which a range is known to the reader.</summary>
internal sealed class LaboratoryTable(CdmsDbContext db, FormPlaces places, FormEntries entries, LaboratoryContexts laboratories, LockReader locks)
{
    /// <summary>Its name, in the place of the OID of a form.</summary>
    public const string Name = "LaboratoryResults";

    private const int PageSize = 100;

    private static readonly string[] Columns =
    [
        "StudyOID", "SiteOID", "SubjectKey", "StudyEventOID", "StudyEventRepeatKey", "FormOID", "FormRepeatKey", "ItemGroupOID", "ItemGroupRepeatKey", "ItemOID", "Value", "MeasurementUnitOID", "Flag",
        "LaboratoryOID", "RangeLow", "RangeHigh", "RangeUnit", "RangeSex", "RangeAgeFrom", "RangeAgeTo", "RangeValidFrom", "RangeValidTo",
    ];

    /// <summary>The table; null where the study has no ranges.</summary>
    public async Task<FormTable?> FindAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        var items = await db.LaboratoryRanges.Where(range => range.StudyOid == request.StudyOid).Select(range => range.ItemOid).Distinct().ToListAsync(cancellationToken);
        return items.Count == 0 || !await db.LaboratorySettings.AnyAsync(settings => settings.StudyOid == request.StudyOid, cancellationToken) ? null : new(Name, Columns, RowsAsync(request, items, cancellationToken));
    }

    private async IAsyncEnumerable<FormTableRow> RowsAsync(ExportRequest request, IReadOnlyList<string> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long last = 0;
        while (await PageAsync(request, items, last, cancellationToken) is { Count: > 0 } page)
        {
            last = page[^1].Id;
            var subjects = await db.Subjects.AsNoTracking().Where(subject => page.Select(form => form.SubjectId).Contains(subject.Id)).ToDictionaryAsync(subject => subject.Id, cancellationToken);
            foreach (var form in page)
            {
                foreach (var row in await RowsAsync(request, subjects[form.SubjectId], form, cancellationToken))
                    yield return row;
            }
        }
    }

    private Task<List<FormInstance>> PageAsync(ExportRequest request, IReadOnlyList<string> items, long after, CancellationToken cancellationToken)
    {
        var hidden = request.Blinding.HiddenForms;
        return db.FormInstances.AsNoTracking().Where(form => form.StudyOid == request.StudyOid && form.Id > after && !hidden.Contains(form.FormOid)
                && db.ItemValues.Any(value => value.FormInstanceId == form.Id && value.Value != null && items.Contains(value.ItemOid)))
            .Within(request.Sites, form => form.SiteOid).OrderBy(form => form.Id).Take(PageSize).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<FormTableRow>> RowsAsync(ExportRequest request, Subject subject, FormInstance form, CancellationToken cancellationToken)
    {
        var (place, at, held) = (await places.OfAsync(form, cancellationToken), FormKey.Of(form), await locks.ReadAsync(subject, cancellationToken));
        var since = held.LockedSince(form.Id);
        if (await laboratories.ReadAsync(subject, place.Plan!, at, request.Blinding, since, cancellationToken) is not { } laboratory)
            return [];
        var (session, stored) = await entries.OpenAsync(subject, place, at, since, cancellationToken, laboratory);
        return [.. new FormEntryItems(session, stored, held, form, [], request.Blinding).Read().Where(item => item is { Laboratory: not null, Value: not null })
            .Select(item => new FormTableRow(form.FormVersion, [form.StudyOid, form.SiteOid, subject.SubjectKey, form.StudyEventOid, form.StudyEventRepeatKey, form.FormOid, form.FormRepeatKey, .. Fields(item, item.Laboratory!)]))];
    }

    private static IEnumerable<string?> Fields(FormEntry.Item item, LabResult result)
    {
        var range = result.Range;
        return [item.ItemGroupOid, item.ItemGroupRepeatKey, item.ItemOid, item.Value, item.MeasurementUnitOid, result.Flag?.ToString(), range.LaboratoryOid, range.Low, range.High, range.MeasurementUnitOid ?? range.UnitText, range.Sex,
            range.AgeFrom?.ToString(CultureInfo.InvariantCulture), range.AgeTo?.ToString(CultureInfo.InvariantCulture), Day(range.ValidFrom), Day(range.ValidTo)];
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
