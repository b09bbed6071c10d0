using System.Globalization;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Forms.Laboratories;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;

namespace Cdms.Service.Features.Laboratories;

/// <summary>Adds ranges beside those that are there. Whoever adds holds the rows of the laboratories, so that no two ranges overlap.</summary>
internal sealed class RangeWriter(CdmsDbContext db, TimeProvider clock)
{
    private readonly List<(LaboratoryRange Row, ReferenceRange Range)> _standing = [];
    private ILookup<(string, string), (LaboratoryRange Row, ReferenceRange Range)> _byItem = Enumerable.Empty<(LaboratoryRange Row, ReferenceRange Range)>().ToLookup(pair => ("", ""));

    /// <summary>Reads what stands of these laboratories; their rows are locked.</summary>
    public async Task OpenAsync(IReadOnlyCollection<long> laboratoryIds, CancellationToken cancellationToken)
    {
        var rows = await db.LaboratoryRanges.Where(range => laboratoryIds.Contains(range.LaboratoryId) && range.WithdrawnAt == null).OrderBy(range => range.Id).ToListAsync(cancellationToken);
        _standing.AddRange(rows.Select(row => (row, row.AsOf(null)!)));
        _byItem = _standing.ToLookup(pair => (pair.Range.LaboratoryOid, pair.Range.ItemOid));
    }

    /// <summary>What a range overlaps with; null: nothing. One that it takes the place of may be ended the day before.</summary>
    public RangeFault? FindOverlap(ReferenceRange range, bool endsPrevious) => _byItem[(range.LaboratoryOid, range.ItemOid)].Select(pair => pair.Range)
        .FirstOrDefault(other => range.Overlaps(other) && !(endsPrevious && range.Follows(other))) is { } other
        ? new("ranges-overlap", "validFrom", $"The range {TextOf(range)} and the range {other.Id} that is there, {TextOf(other)}, would both count.",
            range.Follows(other) ? "End the older one, or ask with endsPrevious that it ends the day before." : "End or withdraw the one that is there, or narrow sex, age or days.")
        : null;

    /// <summary>Adds ranges that nothing is wrong with, and ends those that they take the place of.</summary>
    /// <returns>The new rows, and how many were ended.</returns>
    public async Task<(IReadOnlyList<LaboratoryRange> Added, int Ended)> AddAsync(string studyOid, IReadOnlyDictionary<string, long> laboratories, IReadOnlyList<ReferenceRange> ranges, StudyItems items, StudyBlinding blinding, string reason, CancellationToken cancellationToken)
    {
        Acting.In(studyOid);
        Acting.Because(reason);
        var (by, now, ended, added) = (Acting.Actor.Label, clock.GetUtcNow(), new HashSet<long>(), new List<LaboratoryRange>());
        // Of several that follow one range, the first ends it.
        foreach (var range in ranges.OrderBy(range => range.ValidFrom))
        {
            foreach (var (row, _) in _byItem[(range.LaboratoryOid, range.ItemOid)].Where(pair => range.Overlaps(pair.Range) && ended.Add(pair.Row.Id)))
                row.End(range.ValidFrom.AddDays(-1), reason, by, now);
            added.Add(new()
            {
                StudyOid = studyOid, LaboratoryId = laboratories[range.LaboratoryOid], LaboratoryOid = range.LaboratoryOid, ItemOid = range.ItemOid, MeasurementUnitOid = range.MeasurementUnitOid, UnitText = range.UnitText,
                Low = range.Low, High = range.High, Sex = range.Sex, AgeFrom = range.AgeFrom, AgeTo = range.AgeTo, ValidFrom = range.ValidFrom, ValidTo = range.ValidTo,
                AccessClass = items.ClassOf(range.ItemOid, blinding), Reason = reason, CreatedBy = by, CreatedAt = now,
            });
        }
        db.AddRange(added);
        await db.SaveChangesAsync(cancellationToken);
        return (added, ended.Count);
    }

    /// <summary>A range in one line.</summary>
    public static string TextOf(ReferenceRange range) => string.Create(CultureInfo.InvariantCulture,
        $"{range.ItemOid} {range.Bounds}, sex {range.Sex ?? "any"}, age {range.AgeFrom ?? 0} to {(range.AgeTo is { } oldest ? oldest.ToString(CultureInfo.InvariantCulture) : "any")}, {range.ValidFrom:yyyy-MM-dd} to {(range.ValidTo is { } last ? last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "open")}");
}
