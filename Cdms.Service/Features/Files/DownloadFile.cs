using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Features.Subjects;
using Forms.Files;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Files;

/// <summary>The file that a value refers to, or with the number of a change the one that it referred to then. Whoever may read the value may read its file, and nobody else; it is saved, never shown in the page's own name.</summary>
internal static class DownloadFile
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, string studyEventOid, string formOid, string itemGroupOid, string itemOid, string? visitRepeat, string? formRepeat, string? groupRepeat, int? change, HttpResponse response,
        ClaimsPrincipal user, CdmsDbContext db, SubjectFinder subjects, IAccessClasses classes, FileStore store, CancellationToken cancellationToken)
    {
        var (subject, problem) = await subjects.FindAsync(user, Policies.ReadClinicalData, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return problem!;
        var (visitKey, formKey, groupKey) = (visitRepeat ?? "", formRepeat ?? "", groupRepeat ?? "");
        var value = await (
            from instance in db.FormInstances
            where instance.SubjectId == subject.Id && instance.StudyEventOid == studyEventOid && instance.StudyEventRepeatKey == visitKey && instance.FormOid == formOid && instance.FormRepeatKey == formKey
            join made in db.ItemChanges on instance.Id equals made.FormInstanceId
            where made.ItemGroupOid == itemGroupOid && made.ItemGroupRepeatKey == groupKey && made.ItemOid == itemOid && (change == null || made.Number == change)
            orderby made.Number descending
            select made.Value).FirstOrDefaultAsync(cancellationToken);
        if (FileReference.Read(value) is not { } file || !await classes.CanReadAsync(user, studyOid, formOid, itemOid, cancellationToken) || await store.ReadAsync(subject.Id, formOid, file, cancellationToken) is not { } content)
            return Problem.NotFound("unknown-file", $"The item '{itemOid}' of the form '{formOid}' refers to no file there.", "GET the form; it lists its values, and the history those before. Capitals count.", new Place(Oid: itemOid));
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        // With a name it is an attachment.
        return TypedResults.File(content, file.MediaType, file.Name);
    }
}
