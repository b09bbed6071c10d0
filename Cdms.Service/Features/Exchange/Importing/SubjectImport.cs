using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Forms.ClinicalData;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Exchange.Importing;

/// <summary>Takes in one subject of a file: all of it, or nothing.</summary>
internal sealed class SubjectImport(CdmsDbContext db, ImportedSubjects subjects, FormImport forms, ReleasePlans plans)
{
    public async Task ImportAsync(ImportRun run, ClinicalSubject read, CancellationToken cancellationToken)
    {
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        Acting.In(run.StudyOid);
        Acting.Because($"Import of {run.SourceFile}");
        var (subject, site) = await subjects.FindAsync(run, read, cancellationToken);
        if (subject is null)
            return;
        var number = await ReleaseOfAsync(run, read, site!, cancellationToken);
        if (await plans.FindAsync(db, run.StudyOid, number, cancellationToken) is not { } plan)
            throw new InvalidDataException($"Release {number} of {run.StudyOid} is gone, and the site '{site!.SiteOid}' uses it. Restore it from a backup.");
        var keys = await SubjectKeys.ReadAsync(db, subject.Id, cancellationToken);
        var placing = new SubjectPlacing(subject, plan, keys, run.Tally);
        var placed = placing.Place(read);
        db.AddRange(keys.Added);
        await KeepAsync(run, subject, placing.Records, cancellationToken);
        foreach (var form in placed)
            await forms.RecordAsync(run, subject, number, form, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        run.Tally.Count("subjects");
    }

    // A file of ours names the release that its values were collected by; any other goes by the one in use.
    private async Task<int> ReleaseOfAsync(ImportRun run, ClinicalSubject read, Site site, CancellationToken cancellationToken) =>
        run.Versions.Find(read.MetaDataVersionOid) is { } named && await db.SiteDecisions.AnyAsync(decision => decision.SiteId == site.Id && decision.ReleaseNumber == named, cancellationToken) ? named : site.ActiveReleaseNumber ?? 0;

    private async Task KeepAsync(ImportRun run, Subject subject, List<PlacedRecord> records, CancellationToken cancellationToken)
    {
        var known = await db.ImportedRecords.AsNoTracking().Where(record => record.SubjectId == subject.Id).Select(record => record.RecordHash).ToHashSetAsync(cancellationToken);
        foreach (var (place, read) in records)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { place, read.Kind, read.Namespace, read.Xml }))));
            if (!known.Add(hash))
                continue;
            run.Tally.Count("records");
            db.Add(new ImportedRecord
            {
                StudyOid = run.StudyOid, SubjectId = subject.Id, ImportId = run.ImportId, StudyEventOid = place.StudyEventOid, StudyEventRepeatKey = place.StudyEventRepeatKey, FormOid = place.FormOid, FormRepeatKey = place.FormRepeatKey,
                ItemGroupOid = place.ItemGroupOid, ItemGroupRepeatKey = place.ItemGroupRepeatKey, ItemOid = place.ItemOid, Kind = read.Kind, KindNamespace = read.Namespace, Xml = read.Xml, RecordHash = hash,
            });
        }
    }

    /// <summary>What no database could hold: the subject is refused as a whole.</summary>
    public static string? FindProblem(ClinicalSubject read)
    {
        if (OidInput.FindProblem(read.SubjectKey, "SubjectKey", Subject.LongestKey) is not null)
            return $"The SubjectKey must hold 1 to {Subject.LongestKey} characters.";
        var oids = from visit in read.Visits
                   from form in visit.Forms
                   from oid in new[] { visit.StudyEventOid, form.FormOid }.Concat(form.Groups.SelectMany(held => held.Items.SelectMany(item => new[] { held.ItemGroupOid, item.ItemOid, item.MeasurementUnitOid ?? "" })))
                   select oid;
        return oids.FirstOrDefault(oid => oid.Length > OidColumns.MaxLength) is { } tooLong ? $"An OID has {tooLong.Length} characters; {OidColumns.MaxLength} is the most." : null;
    }
}
