using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Features.Exchange.Exporting;
using Cdms.Service.Features.Subjects;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;

namespace Cdms.Service.Features.Exchange.Importing;

/// <summary>What imported files said of a subject's values: audit records, signatures and annotations of other systems.</summary>
internal static class ListImportedRecords
{
    private const int PageSize = 500;

    /// <summary>One of them, at our place.</summary>
    public sealed record Record(
        long Id, Guid ImportId, string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey, string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid, string Kind, string KindNamespace, string Xml);

    public static async Task<Results<Ok<IReadOnlyList<Record>>, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, long? after, ClaimsPrincipal user, CdmsDbContext db, SubjectFinder subjects, IAccessClasses classes, CancellationToken cancellationToken)
    {
        var (subject, problem) = await subjects.FindAsync(user, Policies.ReadClinicalData, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return problem!;
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        var seen = new List<Record>();
        for (var last = after ?? 0; seen.Count < PageSize;)
        {
            var page = await db.ImportedRecords.AsNoTracking().Where(record => record.SubjectId == subject.Id && record.Id > last).OrderBy(record => record.Id).Take(PageSize).ToListAsync(cancellationToken);
            if (page.Count == 0)
                break;
            last = page[^1].Id;
            seen.AddRange(page.Where(record => SubjectData.MayBeSeen(record, blinding)).Select(record => new Record(record.Id, record.ImportId, record.StudyEventOid, record.StudyEventRepeatKey, record.FormOid,
                record.FormRepeatKey, record.ItemGroupOid, record.ItemGroupRepeatKey, record.ItemOid, record.Kind, record.KindNamespace, record.Xml)));
        }
        return TypedResults.Ok<IReadOnlyList<Record>>([.. seen.Take(PageSize)]);
    }
}
