using System.Text.Json;
using Cdms.Entry.Api;
using Forms.Expressions;

namespace Cdms.Entry.Keeping;

/// <summary>What somebody entered in a form, until the service has acknowledged it.</summary>
/// <param name="StudyOid">The study.</param>
/// <param name="SubjectKey">Whose form.</param>
/// <param name="Request">What is sent; it never changes once it may have been sent.</param>
public sealed record QueuedOperation(string StudyOid, string SubjectKey, OperationBody Request)
{
    /// <summary>Which form.</summary>
    public FormAt At => new(Request.StudyEventOid, Request.StudyEventRepeatKey, Request.FormOid, Request.FormRepeatKey);

    /// <summary>The content for the store.</summary>
    public string Write() => JsonSerializer.Serialize(this, EntryApi.Json);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static QueuedOperation Read(string text) => JsonSerializer.Deserialize<QueuedOperation>(text, EntryApi.Json)!;

    /// <summary>Whether an answer is about exactly this, and about all of it.</summary>
    public bool IsAnsweredBy(OperationAnswer answer) => answer.OperationId == Request.OperationId
        && Request.Changes.All(change => answer.Saved.Any(saved => Place(saved.ItemGroupOid, saved.ItemGroupRepeatKey, saved.ItemOid) == change.Place) || answer.Conflicts.Any(other => Place(other.ItemGroupOid, other.ItemGroupRepeatKey, other.ItemOid) == change.Place));

    /// <summary>The same over the changes that an operation before it came to: they were entered over what it enters.</summary>
    public QueuedOperation Behind(QueuedOperation before, OperationAnswer answer)
    {
        if (StudyOid != before.StudyOid || SubjectKey != before.SubjectKey || At != before.At)
            return this;
        var saved = answer.Saved.ToDictionary(value => Place(value.ItemGroupOid, value.ItemGroupRepeatKey, value.ItemOid), value => value.Change);
        return Request.Changes.All(change => !saved.ContainsKey(change.Place))
            ? this
            : this with { Request = Request with { Changes = [.. Request.Changes.Select(change => saved.TryGetValue(change.Place, out var number) ? change with { Base = number } : change)] } };
    }

    private static ItemPlace Place(string group, string repeat, string item) => new(group, item) { RepeatKey = repeat };
}

/// <summary>An operation as the service takes it.</summary>
public sealed record OperationBody(
    Guid OperationId, DateTimeOffset DeviceTime, int ReleaseNumber, string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey, string? Reason, IReadOnlyList<ChangeBody> Changes);

/// <summary>One value, over the change that its device had seen.</summary>
public sealed record ChangeBody(string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid, string? Value, string? MeasurementUnitOid, int Base)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public ItemPlace Place => new(ItemGroupOid, ItemOid) { RepeatKey = ItemGroupRepeatKey };
}
