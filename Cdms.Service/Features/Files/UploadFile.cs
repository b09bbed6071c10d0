using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Locks;
using Cdms.Service.Features.Subjects;
using Forms.Expressions;
using Forms.Files;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Files;

/// <summary>Takes in a file for an item of a subject. The answer holds the value that refers to it; entering that value is an operation like any other, so an upload alone changes no data. Sent again, nothing is doubled.</summary>
internal static class UploadFile
{
    /// <summary>A file that is here.</summary>
    /// <param name="Value">The value to enter for the item.</param>
    public sealed record Uploaded(string Value, string Sha256, long Size, string MediaType, string Name);

    /// <summary>Which item, and what the file is called.</summary>
    public sealed record Target(string ItemGroupOid, string ItemOid, string? Name = null, string? VisitRepeat = null, string? FormRepeat = null, string? GroupRepeat = null, int? Release = null)
    {
        internal ItemPlace Item => new(ItemGroupOid, ItemOid) { RepeatKey = GroupRepeat ?? "" };
    }

    public static async Task<Results<Ok<Uploaded>, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, string studyEventOid, string formOid, [AsParameters] Target target, HttpRequest request, ClaimsPrincipal user, CdmsDbContext db, SubjectFinder subjects, IAccessClasses classes,
        FormPlaces places, LockReader locks, FileStore store, IOptions<EnvironmentOptions> options, CancellationToken cancellationToken)
    {
        var most = options.Value.MaxFileBytes;
        // Before a byte of it is read.
        if (request.ContentLength > most)
            return TooLarge(most);
        var (subject, refused) = await subjects.FindAsync(user, Policies.WriteClinicalData, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return refused!;
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        var at = new FormKey(studyEventOid, target.VisitRepeat ?? "", formOid, target.FormRepeat ?? "");
        var place = await places.FindAsync(subject, at, blinding, target.Release, cancellationToken);
        if (place.Plan is not { } plan)
            return GetFormEntry.NoForm(place, formOid);
        if (blinding.HidesItem(formOid, target.ItemOid) || plan.PlanOf(formOid).ItemAt(target.ItemGroupOid, target.ItemOid) is not { } item || !FileItem.Is(item))
            return Problem.NotFound("unknown-file-item", $"The form '{formOid}' has no item '{target.ItemOid}' there that takes a file.", "GET the form's definition; it says which items do. Capitals count.", new Place(Oid: target.ItemOid));
        if ((await locks.ReadAsync(subject, cancellationToken)).OfItem(place.Instance?.Id, target.Item) is { } kind)
            return LockReader.Refuse(kind, target.ItemOid);
        return await FileBody.ReadAsync<Results<Ok<Uploaded>, ProblemHttpResult>>(request, most, async content =>
        {
            if (content is null)
                return TooLarge(most);
            if (content.Length == 0 || FileKinds.Sniff(content) is not { } mediaType)
                return new Problem(StatusCodes.Status415UnsupportedMediaType, "file-type-refused", "The file is none of the types that are taken, by its content.", "Send a PDF, PNG, JPEG, TIFF or DICOM file. The ending of its name does not count.").ToResult();
            // Others who change the subject wait only from here on.
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if ((await subjects.LockAsync(user, Policies.WriteClinicalData, studyOid, subjectKey, cancellationToken)).Problem is { } gone)
                return gone;
            Acting.In(studyOid);
            var file = await store.KeepAsync(subject, formOid, target.ItemOid, content, mediaType, FileKinds.SafeName(target.Name, mediaType), blinding.ClassOf(formOid, target.ItemOid), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return TypedResults.Ok(new Uploaded(file.ToString(), file.Sha256, file.Size, file.MediaType, file.Name));
        }, cancellationToken);
    }

    private static ProblemHttpResult TooLarge(int most) => new Problem(StatusCodes.Status413PayloadTooLarge, "file-too-large", $"The file is larger than {most} bytes.", "Make it smaller, such as by a lower resolution. Cdms:MaxFileBytes is the limit.").ToResult();
}
