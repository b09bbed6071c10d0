using Cdms.Service.Domain;
using Forms.ClinicalData;

namespace Cdms.Service.Features.Exchange.Exporting;

/// <summary>Builds the element of a subject: our places, named as the system named them that they came from.</summary>
internal sealed class SubjectTree(Subject subject, SubjectData data, string metaDataVersionOid, ExportUsers users)
{
    public ClinicalSubject Build() => new()
    {
        StudyOid = subject.StudyOid, MetaDataVersionOid = metaDataVersionOid, SubjectKey = subject.SubjectKey, SiteOid = subject.SiteOid, Kept = [.. data.Records[DataPlace.Subject]], Signatures = SignaturesAt(DataPlace.Subject),
        Visits = [.. Places().Where(place => place != DataPlace.Subject).GroupBy(place => place.Visit).Select(visit => Visit(visit.Key, visit))], Unplaced = [.. data.Conflicts.Select(Unplaced)],
    };

    // Every place that something stands at; the values first, so that their order is that of entry.
    private IEnumerable<DataPlace> Places() => data.Values.Select(value => value.Place).Concat(data.Forms.Select(DataPlace.Of)).Concat(data.Records.Select(record => record.Key)).Concat(data.Signatures.Select(signature => signature.Place)).Distinct();

    private ClinicalVisit Visit(DataPlace place, IEnumerable<DataPlace> inside)
    {
        var (name, key) = NameOf(place, place.StudyEventOid);
        return new()
        {
            StudyEventOid = name, StandInOid = place.StudyEventOid.Length == 0 ? "-" : place.StudyEventOid, RepeatKey = key, Kept = [.. data.Records[place]], Signatures = SignaturesAt(place),
            Forms = [.. inside.Where(one => one.FormOid.Length > 0).GroupBy(one => one.Form).Select(form => Form(form.Key, form))],
        };
    }

    private ClinicalForm Form(DataPlace place, IEnumerable<DataPlace> inside)
    {
        var (name, key) = NameOf(place, place.FormOid);
        return new() { FormOid = name, RepeatKey = key, Kept = [.. data.Records[place]], Signatures = SignaturesAt(place), Groups = [.. Groups(inside)] };
    }

    // An item may stand in another group there than here, so groups are those of the other system.
    private IEnumerable<ClinicalGroup> Groups(IEnumerable<DataPlace> inside)
    {
        var placed = inside.Where(place => place.ItemGroupOid.Length > 0 || place.ItemOid.Length > 0).Select(place => (place, named: place.ItemOid.Length > 0 && data.Keys.Find(place) is { } moved ? (moved.OriginalName ?? place.ItemGroupOid, moved.OriginalKey) : NameOf(place.Group, place.ItemGroupOid)));
        foreach (var group in placed.GroupBy(one => one.named))
        {
            yield return new()
            {
                ItemGroupOid = group.Key.Item1, StandInOid = group.First().place.ItemGroupOid is { Length: > 0 } ours ? ours : "-", RepeatKey = group.Key.Item2, Kept = [.. group.Where(one => one.place.ItemOid.Length == 0).SelectMany(one => data.Records[one.place])],
                Items = [.. group.Where(one => one.place.ItemOid.Length > 0).Select(one => Item(one.place)).OfType<ClinicalItem>()],
            };
        }
    }

    private ClinicalItem? Item(DataPlace place)
    {
        var records = data.Records[place].ToList();
        var kept = records.Where(record => record.Kind != ImportedRecord.EmptyItem || record.Namespace.Length > 0).ToList();
        if (_values.TryGetValue(place, out var item))
            return item with { Kept = kept };
        // Nothing stands there, and the file that was imported said so.
        if (records.Find(record => record.Kind == ImportedRecord.EmptyItem && record.Namespace.Length == 0) is { } empty)
            return new() { ItemOid = place.ItemOid, IsNull = empty.Xml.Contains("IsNull", StringComparison.Ordinal), Value = empty.Xml.Contains("Value", StringComparison.Ordinal) ? "" : null, Kept = kept };
        return null;
    }

    private readonly Dictionary<DataPlace, ClinicalItem> _values = data.Values.ToDictionary(value => value.Place, value => value.Item);

    private UnplacedItem Unplaced(EntryConflict conflict)
    {
        var place = new DataPlace(conflict.StudyEventOid, conflict.StudyEventRepeatKey, conflict.FormOid, conflict.FormRepeatKey, conflict.ItemGroupOid, conflict.ItemGroupRepeatKey);
        var item = place with { ItemOid = conflict.ItemOid };
        var (visit, visitKey) = NameOf(place.Visit, place.StudyEventOid);
        var (form, formKey) = NameOf(place.Form, place.FormOid);
        var (group, groupKey) = data.Keys.Find(item) is { } moved ? (moved.OriginalName ?? place.ItemGroupOid, moved.OriginalKey) : NameOf(place, place.ItemGroupOid);
        return new(visit, visitKey, form, formKey, group, groupKey, new() { ItemOid = conflict.ItemOid, Value = conflict.Value, IsNull = conflict.Value is null, MeasurementUnitOid = conflict.MeasurementUnitOid, ConflictCode = conflict.Code, Kept = _values.ContainsKey(item) ? [] : [.. data.Records[item]] });
    }

    private (string Name, string? Key) NameOf(DataPlace place, string ourName) => data.Keys.Find(place) is { } named
        ? (named.OriginalName ?? ourName, named.OriginalKey)
        : (ourName, place.Key.Length == 0 ? null : place.Key);

    private List<ClinicalSignature> SignaturesAt(DataPlace place) => [.. data.Signatures.Where(signature => signature.Place == place).Select(signature => users.Of(signature, subject.SiteOid))];
}
