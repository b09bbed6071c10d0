using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Security.Audit.Recording;

/// <summary>A row that is created, changed or deleted.</summary>
/// <param name="Entity">Its table.</param>
/// <param name="Row">The row.</param>
/// <param name="State">Added, Modified or Deleted.</param>
/// <param name="Tracked">What the context knows of it; null for a row that a statement of our own inserts.</param>
internal sealed record ChangedRow(AuditedEntity Entity, object Row, EntityState State, EntityEntry? Tracked)
{
    /// <summary>The access class without which nobody sees the row; null: none.</summary>
    public string? AccessClass { get; private init; }

    /// <summary>What the row said before, or says now, belongs to another class than this.</summary>
    private bool HidesOld { get; init; }

    private bool HidesNew { get; init; }

    public string Key => field ??= Entity.KeyOf(Row, State);

    public string Action => State switch
    {
        EntityState.Added => "created",
        EntityState.Deleted => "deleted",
        _ => "changed",
    };

    /// <summary>What the row says anew and what it said before, each as it is shown.</summary>
    public IEnumerable<(string Name, object? Old, object? New)> Values() =>
        Entity.Shown.Select(Compare).OfType<(string, object?, object?)>();

    /// <summary>The row as each access class sees it: once, but for a row that goes from one class to another.</summary>
    public IEnumerable<ChangedRow> ByClass()
    {
        if (!Entity.HasClasses)
            return [this];
        var now = Entity.ClassOf(Row);
        var before = State == EntityState.Added ? now : Entity.FormerClassOf(Tracked!);
        return State == EntityState.Modified && before != now ? Moved(before, now) : [this with { AccessClass = before }];
    }

    // Who has the class may see what has none, and nobody else is told that there was another.
    private IEnumerable<ChangedRow> Moved(string? before, string? now)
    {
        if (before is not null)
            yield return this with { AccessClass = before, HidesNew = now is not null };
        yield return this with { AccessClass = now, HidesOld = before is not null };
    }

    private (string Name, object? Old, object? New)? Compare(IProperty property)
    {
        var (old, now) = State switch
        {
            EntityState.Added => (null, ValueOfNew(property)),
            EntityState.Deleted => (Tracked!.Property(property).OriginalValue, null),
            _ => Tracked!.Property(property) is { IsModified: true } changed ? (changed.OriginalValue, changed.CurrentValue) : (null, null),
        };
        var isAlike = State == EntityState.Modified ? property.GetValueComparer().Equals(old, now) : old is null && now is null;
        return isAlike ? null : (property.Name, HidesOld ? AuditClasses.Hidden : ShownValue.Of(property, old), HidesNew ? AuditClasses.Hidden : ShownValue.Of(property, now));
    }

    // A key that refers to a row which is inserted with this one has no value yet.
    private object? ValueOfNew(IProperty property) =>
        property.IsForeignKey() && Tracked?.Property(property).IsTemporary is true ? null : AuditedEntity.Read(property, Row);
}
