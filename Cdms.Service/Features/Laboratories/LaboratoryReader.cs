using System.Text.Json;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Forms.Laboratories;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Cdms.Service.Features.Laboratories;

/// <summary>Reads what ranges a site has, as things stand or stood: for what is locked the day has stopped for its ranges too.</summary>
internal sealed class LaboratoryReader(CdmsDbContext db)
{
    // One request may read many forms of one subject.
    private readonly Dictionary<(string StudyOid, string SiteOid, DateTimeOffset? At), SubjectLaboratories?> _read = [];

    /// <summary>The laboratories of a site; null where the study has settled nothing, so that no range can be picked.</summary>
    public async Task<SubjectLaboratories?> ReadAsync(string studyOid, string siteOid, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        if (!_read.TryGetValue((studyOid, siteOid, at), out var found))
            _read[(studyOid, siteOid, at)] = found = await FindAsync(studyOid, siteOid, at, cancellationToken);
        return found;
    }

    /// <summary>What the study has settled; null: nothing.</summary>
    public Task<LaboratorySettings?> SettingsAsync(string studyOid, DateTimeOffset? at, CancellationToken cancellationToken) => db.LaboratorySettings.AsNoTracking()
        .Where(settings => settings.StudyOid == studyOid && (at == null || settings.SetAt <= at)).OrderByDescending(settings => settings.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The item that says the sex; null: none is settled.</summary>
    public async Task<string?> SexItemAsync(string studyOid, CancellationToken cancellationToken) => await SettingsAsync(studyOid, null, cancellationToken) is { } settings ? SourcesOf(settings).SexItemOid : null;

    public static LaboratorySources SourcesOf(LaboratorySettings settings) => JsonSerializer.Deserialize<LaboratorySources>(settings.Sources, StrictJson.Options)!;

    private async Task<SubjectLaboratories?> FindAsync(string studyOid, string siteOid, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        if (await SettingsAsync(studyOid, at, cancellationToken) is not { } settings)
            return null;
        var used = await (from site in db.LaboratorySites.AsNoTracking()
                          where site.StudyOid == studyOid && (site.SiteOid == LaboratorySite.AllSites || site.SiteOid == siteOid)
                              && (at == null ? site.EndedAt == null : site.AddedAt <= at && (site.EndedAt == null || site.EndedAt > at))
                          join laboratory in db.Laboratories.AsNoTracking() on site.LaboratoryId equals laboratory.Id
                          select new { laboratory.Id, laboratory.LaboratoryOid }).Distinct().ToListAsync(cancellationToken);
        var ids = used.Select(laboratory => laboratory.Id).ToList();
        var ranges = await db.LaboratoryRanges.AsNoTracking().Where(range => ids.Contains(range.LaboratoryId)).OrderBy(range => range.Id).ToListAsync(cancellationToken);
        return new(SourcesOf(settings), [.. used.Select(laboratory => laboratory.LaboratoryOid).Order(StringComparer.Ordinal)], [.. ranges.Select(range => range.AsOf(at)).OfType<ReferenceRange>()]);
    }
}
