using System.Globalization;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Forms.Entry;
using Forms.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Features.Entry;

/// <summary>What an entry knows of the subject's other forms and visits.</summary>
internal sealed class SubjectContexts(CdmsDbContext db)
{
    /// <summary>The context of a form; the others are read only where an expression of it looks at them.</summary>
    public async Task<EntryContext> ReadAsync(Subject subject, ReleasePlan plan, FormKey at, DateOnly today, CancellationToken cancellationToken)
    {
        var day = MomentValue.TryRead(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), out var moment) ? moment : Value.Unknown;
        var entry = plan.PlanOf(at.FormOid);
        return new EntryContext { Today = day, MissingCodes = plan.MissingCodes, Others = entry.ReadsOthers ? await ReadOthersAsync(subject, plan, entry, at, cancellationToken) : null };
    }

    private async Task<FormData> ReadOthersAsync(Subject subject, ReleasePlan plan, EntryPlan entry, FormKey at, CancellationToken cancellationToken)
    {
        var values = await (from form in db.FormInstances.AsNoTracking()
                            join value in db.ItemValues.AsNoTracking() on form.Id equals value.FormInstanceId
                            where form.SubjectId == subject.Id
                            orderby form.StudyEventRepeatKey.Length, form.StudyEventRepeatKey, form.FormRepeatKey.Length, form.FormRepeatKey, value.Id
                            select new { form, value }).ToListAsync(cancellationToken);
        var data = new FormData(entry.Form, plan.Study);
        // Of what repeats, the last one counts: later rows take the place of earlier ones.
        foreach (var (form, value) in values.Select(row => (row.form, row.value)))
        {
            var place = OperationJudge.PlaceOf(value);
            data.Put(place with { Visit = form.StudyEventOid, Form = form.FormOid }, value.Value);
            if (form.StudyEventOid == at.StudyEventOid && form.StudyEventRepeatKey == at.StudyEventRepeatKey && form.FormOid != at.FormOid)
                data.Put(place with { Form = form.FormOid }, value.Value);
        }
        return data;
    }
}
