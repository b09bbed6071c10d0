using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Signatures;

/// <summary>Reads signatures with what became of them.</summary>
/// <remarks>
/// A signature stands only if nothing voided it and the record still has the hash that was signed. The second is looked at each time, so that a change which went past the
/// service, or past <see cref="SignatureVoiding"/>, never shows as signed.
/// </remarks>
internal sealed class SignatureReader(ServiceDbContext db, SignatureSubjectFinder subjects)
{
    /// <summary>One page of those of a study's signatures that the user may read, the newest first: who is at a site reads those of the site's records.</summary>
    public async Task<Page<SignatureSummary>> ReadAsync(ClaimsPrincipal user, string studyOid, string? type, string? key, PageQuery paging, CancellationToken cancellationToken)
    {
        var rows = await paging.ReadAsync(Matching(studyOid, StudyScope.SitesOf(user, Policies.ReadSignatures, studyOid), type, key), cancellationToken);
        var current = new Dictionary<(string Type, string Key), string?>();
        var summaries = new List<SignatureSummary>(rows.Items.Count);
        foreach (var (signature, voided) in rows.Items)
        {
            var lapse = voided is not null ? VoidSummary.Of(voided) : await FindUnrecordedAsync(signature, current, cancellationToken);
            summaries.Add(SignatureSummary.Of(signature, lapse));
        }
        return new(summaries, rows.Number, rows.Size, rows.Total);
    }

    private IQueryable<Row> Matching(string studyOid, IReadOnlyList<string>? sites, string? type, string? key) => db.Set<Signature>().AsNoTracking()
        .Where(row => row.StudyOid == studyOid && (type == null || row.SubjectType == type) && (key == null || row.SubjectKey == key) && (sites == null || (row.SiteOid != null && sites.Contains(row.SiteOid))))
        .OrderByDescending(row => row.Id)
        .Select(row => new Row(row, db.Set<SignatureVoid>().FirstOrDefault(voided => voided.SignatureId == row.SignatureId)));

    private async Task<VoidSummary?> FindUnrecordedAsync(Signature signature, Dictionary<(string Type, string Key), string?> current, CancellationToken cancellationToken)
    {
        var place = (signature.SubjectType, signature.SubjectKey);
        if (!current.TryGetValue(place, out var hash))
            current[place] = hash = await FindHashAsync(signature, cancellationToken);
        if (hash == signature.SubjectHash)
            return null;
        return new VoidSummary(null, hash is null ? "The signed record is no longer there." : "The signed record has another hash now, and no change of it was recorded.", null, null, hash);
    }

    private async Task<string?> FindHashAsync(Signature signature, CancellationToken cancellationToken) =>
        (await subjects.FindAsync(signature.StudyOid, signature.SubjectType, signature.SubjectKey, cancellationToken))?.Hash;

    private sealed record Row(Signature Signature, SignatureVoid? Void);
}
