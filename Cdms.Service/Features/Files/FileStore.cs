using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Forms.Files;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;

namespace Cdms.Service.Features.Files;

/// <summary>Keeps files in the database, each content once for a subject, and gives them back only as they came.</summary>
internal sealed class FileStore(CdmsDbContext db, TimeProvider clock)
{
    /// <summary>Keeps a file; the subject is locked.</summary>
    public async Task<FileReference> KeepAsync(Subject subject, string formOid, string itemOid, byte[] content, string mediaType, string name, string? accessClass, CancellationToken cancellationToken)
    {
        var file = new FileReference(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length, mediaType, name);
        var reference = file.ToString();
        if (await db.StoredFiles.AnyAsync(known => known.SubjectId == subject.Id && known.FormOid == formOid && known.ItemOid == itemOid && known.Reference == reference, cancellationToken))
            return file;
        if (!await db.FileContents.AnyAsync(known => known.SubjectId == subject.Id && known.Sha256 == file.Sha256, cancellationToken))
            db.Add(new FileContent { SubjectId = subject.Id, Sha256 = file.Sha256, Content = content });
        db.Add(new StoredFile
        {
            StudyOid = subject.StudyOid, SiteOid = subject.SiteOid, SubjectId = subject.Id, FormOid = formOid, ItemOid = itemOid, Sha256 = file.Sha256, Reference = reference, AccessClass = accessClass,
            UploadedBy = Acting.Actor.Label, UploadedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
        return file;
    }

    /// <summary>The values of a form that refer to files of the subject, with their items: no other value is taken for them.</summary>
    public static async Task<IReadOnlySet<(string ItemOid, string Value)>> ReferencesAsync(CdmsDbContext db, long subjectId, string formOid, CancellationToken cancellationToken) =>
        (await db.StoredFiles.AsNoTracking().Where(file => file.SubjectId == subjectId && file.FormOid == formOid).Select(file => new { file.ItemOid, file.Reference }).ToListAsync(cancellationToken))
            .Select(file => (file.ItemOid, file.Reference)).ToHashSet();

    /// <summary>The files of a subject that a value refers to or referred to, of items that the reader may see, one after another.</summary>
    public async IAsyncEnumerable<(FileReference File, byte[] Content)> ReadAllAsync(Subject subject, StudyBlinding blinding, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var values = await (from form in db.FormInstances
                            where form.SubjectId == subject.Id
                            join change in db.ItemChanges on form.Id equals change.FormInstanceId
                            join file in db.StoredFiles on new { form.SubjectId, form.FormOid } equals new { file.SubjectId, file.FormOid }
                            where file.Reference == change.Value
                            orderby file.Id
                            select new { form.FormOid, change.ItemOid, file.Reference }).Distinct().ToListAsync(cancellationToken);
        foreach (var value in values.Where(value => !blinding.HidesItem(value.FormOid, value.ItemOid)).DistinctBy(value => value.Reference))
        {
            if (FileReference.Read(value.Reference) is { } file && await ReadAsync(subject.Id, value.FormOid, file, cancellationToken) is { } content)
                yield return (file, content);
        }
    }

    /// <summary>The bytes of a file that was uploaded for this form of the subject; null: there is none.</summary>
    /// <exception cref="InvalidDataException">They are not what they were.</exception>
    public async Task<byte[]?> ReadAsync(long subjectId, string formOid, FileReference file, CancellationToken cancellationToken)
    {
        if (!await db.StoredFiles.AnyAsync(known => known.SubjectId == subjectId && known.FormOid == formOid && known.Sha256 == file.Sha256, cancellationToken))
            return null;
        var content = await db.FileContents.AsNoTracking().Where(known => known.SubjectId == subjectId && known.Sha256 == file.Sha256).Select(known => known.Content).SingleAsync(cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == file.Sha256 ? content : throw new InvalidDataException($"The file {file.Sha256} is not what was uploaded. Restore it from a backup.");
    }
}
