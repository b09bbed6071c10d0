using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cdms.Service.Features.Entry;

namespace Cdms.Service.Features.Exchange.Importing;

/// <summary>Makes operations of a form of a file, each under an id that follows from file, place and content: sent again, it is known.</summary>
internal static class ImportedOperations
{
    /// <summary>Values of one place, one after another, are operations one after another.</summary>
    public static IEnumerable<IReadOnlyList<PlacedItem>> Rounds(PlacedForm form)
    {
        var rounds = new List<List<PlacedItem>>();
        var counts = new Dictionary<DataPlace, int>();
        foreach (var item in form.Items.Where(item => item.Read.TransactionType != "Context"))
        {
            var round = counts[item.Place] = counts.GetValueOrDefault(item.Place) + 1;
            while (rounds.Count < round)
                rounds.Add([]);
            rounds[round - 1].Add(item);
        }
        return rounds;
    }

    public static Guid IdOf(ImportRun run, string subjectKey, PlacedForm form, int round, IReadOnlyList<PlacedItem> items)
    {
        object?[] content = [run.StudyOid, run.SourceFile, subjectKey, form.Place, round, items.Select(item => new { item.Place, item.Read.Value, item.Read.IsNull, item.Read.MeasurementUnitOid, item.Read.TransactionType })];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(content)));
        // A UUID of version 8 (RFC 9562): made by a rule of our own.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash.AsSpan(0, 16), bigEndian: true);
    }

    public static OperationRequest RequestOf(ImportRun run, Guid id, int releaseNumber, PlacedForm form, IEnumerable<(PlacedItem Item, int Base)> items, DateTimeOffset now) => new(
        id, now, releaseNumber, form.Place.StudyEventOid, form.Place.FormOid,
        [.. items.Select(one => new OperationRequest.Change(one.Item.Place.ItemGroupOid, one.Item.Read.ItemOid, ValueOf(one.Item), one.Base, one.Item.Place.ItemGroupRepeatKey, IsRemoved(one.Item) ? null : one.Item.Read.MeasurementUnitOid))],
        form.Place.StudyEventRepeatKey, form.Place.FormRepeatKey, $"Import of {run.SourceFile}");

    public static string? ValueOf(PlacedItem item) => IsRemoved(item) ? null : item.Read.Value;

    private static bool IsRemoved(PlacedItem item) => item.Read.TransactionType == "Remove";
}
