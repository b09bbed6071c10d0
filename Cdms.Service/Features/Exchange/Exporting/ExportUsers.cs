using System.Globalization;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Forms.ClinicalData;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Cdms.Service.Features.Exchange.Exporting;

/// <summary>Whom the audit records of an export name, and what its signatures mean; each gets an OID in the file.</summary>
internal sealed class ExportUsers
{
    private readonly Dictionary<string, string> _users, _meanings;

    private ExportUsers(IEnumerable<string> users, IEnumerable<string> meanings)
    {
        _users = Number(users, "USR");
        _meanings = Number(meanings, "SIG");
    }

    public IReadOnlyList<ClinicalUser> Users => [.. _users.Select(user => new ClinicalUser(user.Value, user.Key))];

    public IReadOnlyList<ClinicalSignatureDef> SignatureDefs => [.. _meanings.Select(meaning => new ClinicalSignatureDef(meaning.Value, meaning.Key, "The signer means this signature to bind like one by hand (21 CFR 11.100(c))."))];

    /// <summary>Those of what is exported alone: who works at another site, or with blinded items, is not told.</summary>
    public static async Task<ExportUsers> ReadAsync(CdmsDbContext db, ExportRequest request, IEnumerable<IClinicalSignatures> signatures, CancellationToken cancellationToken)
    {
        var (hiddenForms, hiddenItems) = (request.Blinding.HiddenForms, request.Blinding.HiddenItemKeys);
        var forms = db.FormInstances.AsNoTracking().Where(form => form.StudyOid == request.StudyOid && !hiddenForms.Contains(form.FormOid)).Within(request.Sites, form => form.SiteOid);
        var names = await (from form in forms
                           join change in db.ItemChanges on form.Id equals change.FormInstanceId
                           where !hiddenItems.Contains(form.FormOid + "\n" + change.ItemOid)
                           select change.ChangedBy).Distinct().ToListAsync(cancellationToken);
        var meanings = new HashSet<string>(StringComparer.Ordinal);
        var signers = new HashSet<string>(names, StringComparer.Ordinal);
        // OIDs stand before the data in the file, so signatures are looked through once before.
        var sources = signatures.ToList();
        if (sources.Count > 0)
        {
            await foreach (var subject in Subjects(db, request).WithCancellation(cancellationToken))
            {
                foreach (var signature in (await ReadAsync(sources, subject, cancellationToken)).Where(signature => !request.Blinding.HidesForm(signature.Place.FormOid)))
                    _ = signers.Add(signature.SignedBy) | meanings.Add(signature.Meaning);
            }
        }
        return new(signers, meanings);
    }

    /// <exception cref="InvalidDataException">Their first change came after the export had begun.</exception>
    public string UserOid(string name) => _users.GetValueOrDefault(name)
        ?? throw new InvalidDataException($"{name} changed a value for the first time while the file was written, and its list of users was written already. The file is cut off; ask for it again.");

    public ClinicalSignature Of(PlacedSignature signature, string siteOid) => new(_users[signature.SignedBy], siteOid, _meanings[signature.Meaning], signature.SignedAt);

    public bool Knows(PlacedSignature signature) => _users.ContainsKey(signature.SignedBy) && _meanings.ContainsKey(signature.Meaning);

    public static async Task<IReadOnlyList<PlacedSignature>> ReadAsync(IEnumerable<IClinicalSignatures> sources, Subject subject, CancellationToken cancellationToken)
    {
        var all = new List<PlacedSignature>();
        foreach (var source in sources)
            all.AddRange(await source.ReadAsync(subject, cancellationToken));
        return all;
    }

    private static async IAsyncEnumerable<Subject> Subjects(CdmsDbContext db, ExportRequest request)
    {
        long last = 0;
        while (await db.Subjects.AsNoTracking().Where(subject => subject.StudyOid == request.StudyOid && subject.Id > last).Within(request.Sites, subject => subject.SiteOid).OrderBy(subject => subject.Id).Take(100).ToListAsync() is { Count: > 0 } page)
        {
            foreach (var subject in page)
                yield return subject;
            last = page[^1].Id;
        }
    }

    private static Dictionary<string, string> Number(IEnumerable<string> names, string prefix) =>
        names.Order(StringComparer.Ordinal).Index().ToDictionary(pair => pair.Item, pair => string.Create(CultureInfo.InvariantCulture, $"{prefix}.{pair.Index + 1}"), StringComparer.Ordinal);
}
