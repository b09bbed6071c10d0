using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Requests;
using Forms.Laboratories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Laboratories.Files;

/// <summary>Adds the ranges of a CSV file: all of them, or none where anything is wrong with one.</summary>
internal static class ImportRanges
{
    private const int MostTold = 100;

    /// <param name="Added">How many were added.</param>
    /// <param name="Ended">How many older ones were ended by them.</param>
    public sealed record Answer(int Added, int Ended);

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> HandleAsync(
        string studyOid, string? reason, bool? endsPrevious, RangeUpload upload, ClaimsPrincipal user, CdmsDbContext db, LaboratoryReader reader, RangeWriter writer, IAccessClasses classes, ReleasePlans plans, CancellationToken cancellationToken)
    {
        if (upload.Content is null)
            return new Problem(StatusCodes.Status413PayloadTooLarge, "file-too-large", $"The file is larger than {RangeUpload.MostBytes} bytes.", $"Split it; a file holds at most {RangeFile.MostRows} ranges.").ToResult();
        if (Inputs.FindTextProblem(reason, "reason", Inputs.LongestReason) is { } problem)
            return problem;
        var file = RangeFile.Read(upload.Content);
        if (file.Faults.Count > 0)
            return Refuse(file.Faults);
        // In one order, so that two who import wait for each other and not for ever.
        await db.Laboratories.Where(laboratory => laboratory.StudyOid == studyOid).LockAsync(laboratory => laboratory.Name, cancellationToken);
        var laboratories = await db.Laboratories.AsNoTracking().Where(laboratory => laboratory.StudyOid == studyOid).ToDictionaryAsync(laboratory => laboratory.LaboratoryOid, laboratory => laboratory.Id, StringComparer.Ordinal, cancellationToken);
        var (blinding, items) = (await classes.BlindingAsync(user, studyOid, cancellationToken), await StudyItems.ReadAsync(db, plans, studyOid, cancellationToken));
        var (ranges, faults) = Judge(file, laboratories, new RangeRules(items.VisibleTo(blinding), await reader.SexItemAsync(studyOid, cancellationToken)));
        await writer.OpenAsync([.. laboratories.Where(laboratory => ranges.Exists(row => row.Range.LaboratoryOid == laboratory.Key)).Select(laboratory => laboratory.Value)], cancellationToken);
        faults.AddRange(ranges.Select(row => writer.FindOverlap(row.Range, endsPrevious is true) is { } overlap ? overlap with { Line = row.Line, Field = RangeColumns.Of(overlap.Field) } : null).OfType<RangeFault>());
        faults.AddRange(FindInFile(ranges));
        if (faults.Count > 0)
            return Refuse(faults);
        var (added, ended) = await writer.AddAsync(studyOid, laboratories, [.. ranges.Select(row => row.Range)], items, blinding, reason!.Trim(), cancellationToken);
        return TypedResults.Ok(new Answer(added.Count, ended));
    }

    private static (List<(long Line, ReferenceRange Range)> Ranges, List<RangeFault> Faults) Judge(RangeFile file, Dictionary<string, long> laboratories, RangeRules rules)
    {
        var (ranges, faults) = (new List<(long, ReferenceRange)>(), new List<RangeFault>());
        foreach (var (line, laboratoryOid, input) in file.Rows)
        {
            if (!laboratories.ContainsKey(laboratoryOid))
                faults.Add(new("unknown-laboratory", RangeColumns.Laboratory, $"The study has no laboratory '{RangeFileText.Shorten(laboratoryOid)}'.", "Make it first. Capitals count.") { Line = line });
            var (range, wrong) = rules.Judge(laboratoryOid, input);
            if (range is not null && laboratories.ContainsKey(laboratoryOid))
                ranges.Add((line, range));
            faults.AddRange(wrong.Select(fault => fault with { Line = line, Field = RangeColumns.Of(fault.Field) }));
        }
        return (ranges, faults);
    }

    private static IEnumerable<RangeFault> FindInFile(List<(long Line, ReferenceRange Range)> ranges)
    {
        foreach (var same in ranges.GroupBy(row => (row.Range.LaboratoryOid, row.Range.ItemOid)))
        {
            var before = new List<(long Line, ReferenceRange Range)>();
            foreach (var row in same)
            {
                if (before.Find(other => row.Range.Overlaps(other.Range)) is { Range: not null } other)
                    yield return new("ranges-overlap", RangeColumns.ValidFrom, row.Range == other.Range ? $"The line says the same as line {other.Line}." : $"The range {RangeWriter.TextOf(row.Range)} and that of line {other.Line}, {RangeWriter.TextOf(other.Range)}, would both count.",
                        "Remove one of the two, or narrow sex, age or days.") { Line = row.Line };
                before.Add(row);
            }
        }
    }

    private static ProblemHttpResult Refuse(IReadOnlyList<RangeFault> faults)
    {
        var ordered = faults.OrderBy(fault => fault.Line).ToList();
        var first = ordered[0];
        var text = faults.Count == 1 ? $"Line {first.Line}: {first.Text}" : $"Line {first.Line}: {first.Text} This is the first of {faults.Count} faults.";
        return new Problem(StatusCodes.Status422UnprocessableEntity, first.Code, $"{text} Nothing of the file was taken.", first.Remedy, new Place(Line: first.Line, Path: first.Field))
        { More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["faults"] = ordered.Take(MostTold).ToList() } }.ToResult();
    }
}
