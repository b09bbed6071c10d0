using Cdms.Service.Domain;
using Forms.Expressions;

namespace Cdms.Service.Features.Locks;

/// <summary>What holds for one subject: the locks of its study, of itself, of its forms and of their items.</summary>
internal sealed class SubjectLocks(IReadOnlyList<DataLock> locks)
{
    /// <summary>How the study as a whole is kept; null: not at all.</summary>
    public string? OfStudy() => Strongest(locks.Where(held => held.SubjectId is null));

    /// <summary>How a subject as a whole is kept; null: not at all.</summary>
    public string? OfSubject() => Strongest(locks.Where(held => held.FormInstanceId is null));

    /// <summary>How a form as a whole is kept; null: not at all.</summary>
    /// <param name="formInstanceId">The form; null for one that is not begun.</param>
    public string? OfForm(long? formInstanceId) => Strongest(locks.Where(held => Covers(held, formInstanceId)));

    /// <summary>How an item is kept; null: not at all.</summary>
    public string? OfItem(long? formInstanceId, ItemPlace place) => Strongest(locks.Where(held => Covers(held, formInstanceId) || IsOf(held, formInstanceId, place)));

    /// <summary>What keeps an item alone, whatever keeps its form: the strongest, and of these the first; null: nothing.</summary>
    public DataLock? Alone(long? formInstanceId, ItemPlace place) => locks.Where(held => IsOf(held, formInstanceId, place)).OrderByDescending(held => held.Kind == LockKind.Locked).ThenBy(held => held.SetAt).FirstOrDefault();

    /// <summary>True when a form, or any item of it, is locked.</summary>
    public bool HasLockedPart(long formInstanceId) => locks.Any(held => held.Kind == LockKind.Locked && (held.FormInstanceId is null || held.FormInstanceId == formInstanceId));

    /// <summary>The locks of a form that keep what its items had been computed to, the first one first.</summary>
    public IEnumerable<DataLock> Computing(long? formInstanceId) => locks.Where(held => held.Computed is not null && held.FormInstanceId == formInstanceId).OrderBy(held => held.SetAt);

    /// <summary>Since when nothing of the form changes; null: it may change.</summary>
    public DateTimeOffset? LockedSince(long? formInstanceId) => locks.Where(held => held.Kind == LockKind.Locked && Covers(held, formInstanceId)).Min(held => (DateTimeOffset?)held.SetAt);

    private static bool Covers(DataLock held, long? formInstanceId) => held.ItemOid.Length == 0 && (held.FormInstanceId is null || held.FormInstanceId == formInstanceId);

    private static bool IsOf(DataLock held, long? formInstanceId, ItemPlace place) =>
        formInstanceId is not null && held.FormInstanceId == formInstanceId && held.ItemOid == place.Item && held.ItemGroupOid == place.Group && held.ItemGroupRepeatKey == place.RepeatKey;

    private static string? Strongest(IEnumerable<DataLock> holding)
    {
        var kinds = holding.Select(held => held.Kind).ToHashSet(StringComparer.Ordinal);
        return kinds.Contains(LockKind.Locked) ? LockKind.Locked : kinds.Contains(LockKind.Frozen) ? LockKind.Frozen : null;
    }
}
