using System.Globalization;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Features.Exchange;

/// <summary>Turns the repeat keys of another system into ours and back, for one subject.</summary>
/// <remarks>
/// Ours are whole numbers, and none where nothing repeats. A key that is one of ours stays; for any other, the next free number is taken (none where nothing repeats), and the original is kept, so that it comes out again.
/// </remarks>
internal sealed class SubjectKeys
{
    private readonly Dictionary<DataPlace, ImportedKey> _rows;
    private readonly HashSet<DataPlace> _used;

    private SubjectKeys(IEnumerable<ImportedKey> rows, IEnumerable<DataPlace> used)
    {
        _rows = rows.ToDictionary(DataPlace.Of);
        _used = [.. used];
    }

    /// <summary>What was found out and must be saved.</summary>
    public List<ImportedKey> Added { get; } = [];

    public static async Task<SubjectKeys> ReadAsync(CdmsDbContext db, long subjectId, CancellationToken cancellationToken)
    {
        var rows = await db.ImportedKeys.AsNoTracking().Where(key => key.SubjectId == subjectId).ToListAsync(cancellationToken);
        var forms = await db.FormInstances.AsNoTracking().Where(form => form.SubjectId == subjectId).ToListAsync(cancellationToken);
        var groups = await (from form in db.FormInstances
                            join value in db.ItemValues on form.Id equals value.FormInstanceId
                            where form.SubjectId == subjectId && value.ItemGroupRepeatKey != ""
                            select new { form.Id, value.ItemGroupOid, value.ItemGroupRepeatKey }).Distinct().ToListAsync(cancellationToken);
        var places = forms.ToDictionary(form => form.Id, DataPlace.Of);
        return new(rows, [.. places.Values, .. places.Values.Select(place => place.Visit), .. groups.Select(group => places[group.Id] with { ItemGroupOid = group.ItemGroupOid, ItemGroupRepeatKey = group.ItemGroupRepeatKey })]);
    }

    /// <summary>How the other system names a place; null where it names it as we do.</summary>
    public ImportedKey? Find(DataPlace place) => _rows.GetValueOrDefault(place);

    /// <summary>Our key for one of another system.</summary>
    /// <param name="subject">Whose.</param>
    /// <param name="at">Our place, its last key left out.</param>
    /// <param name="name">The other system's OID.</param>
    /// <param name="key">Its key; null where it gave none.</param>
    /// <param name="repeats">Whether the place repeats here.</param>
    /// <param name="ourName">Our OID.</param>
    public string Resolve(Subject subject, DataPlace at, string name, string ourName, string? key, bool repeats)
    {
        var original = name == ourName ? null : name;
        var siblings = _rows.Values.Where(row => DataPlace.Of(row).WithKey("") == at && DataPlace.Of(row).ItemOid.Length == 0).ToList();
        if (siblings.FirstOrDefault(row => row.OriginalName == original && row.OriginalKey == key) is { } known)
            return Use(at, DataPlace.Of(known).Key);
        if (original is null && (repeats ? IsOurs(key) : key is null) && !siblings.Exists(row => DataPlace.Of(row).Key == (key ?? "")))
            return Use(at, key ?? "");
        // Of what does not repeat there is one place: a second name for it finds none, and its values become conflicts.
        if (!repeats && siblings.Count > 0)
            return key ?? "";
        var ours = repeats ? NextKey(at) : "";
        Add(subject, at.WithKey(ours), original, key);
        return Use(at, ours);
    }

    /// <summary>Notes that an item stands in another group there than here; false where the place is another item's.</summary>
    public bool TryMove(Subject subject, DataPlace item, string name, string? key)
    {
        if (_rows.TryGetValue(item, out var row))
            return row.OriginalName == name && row.OriginalKey == key;
        if (!_used.Add(item))
            return false;
        Add(subject, item, name, key);
        return true;
    }

    private string Use(DataPlace at, string key)
    {
        _used.Add(at.WithKey(key));
        return key;
    }

    private string NextKey(DataPlace at) => (_used.Concat(_rows.Keys).Where(place => place.ItemOid.Length == 0 && place.WithKey("") == at)
        .Select(place => long.TryParse(place.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty(0).Max() + 1).ToString(CultureInfo.InvariantCulture);

    // No number that could not be counted on from.
    private static bool IsOurs(string? key) => key is { Length: > 0 and < 18 } && key.All(char.IsAsciiDigit) && key[0] != '0';

    private void Add(Subject subject, DataPlace place, string? name, string? key)
    {
        var row = new ImportedKey
        {
            StudyOid = subject.StudyOid, SubjectId = subject.Id, StudyEventOid = place.StudyEventOid, StudyEventRepeatKey = place.StudyEventRepeatKey, FormOid = place.FormOid, FormRepeatKey = place.FormRepeatKey,
            ItemGroupOid = place.ItemGroupOid, ItemGroupRepeatKey = place.ItemGroupRepeatKey, ItemOid = place.ItemOid, OriginalName = name, OriginalKey = key,
        };
        _rows.Add(place, row);
        Added.Add(row);
    }
}
