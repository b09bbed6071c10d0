using Microsoft.EntityFrameworkCore;

namespace Security.Audit.Recording;

/// <summary>Finds what a save is about to write.</summary>
/// <param name="Rows">Rows of audited tables.</param>
/// <param name="Notes">Records that features added themselves.</param>
internal sealed record ChangedRows(IReadOnlyList<ChangedRow> Rows, IReadOnlyList<AuditRecord> Notes)
{
    /// <summary>The rows that a save writes; null where none is of concern.</summary>
    /// <remarks>The context has looked for changes already and has the search switched off (<see cref="ServiceDefaults.ServiceDbContext"/>).</remarks>
    public static ChangedRows? Find(DbContext db)
    {
        List<ChangedRow>? rows = null;
        List<AuditRecord>? notes = null;
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
                continue;
            if (entry.Entity is AuditRecord { } record && entry.State == EntityState.Added)
                (notes ??= []).Add(record);
            else if (AuditedEntity.Of(entry.Metadata) is { IsAudited: true } entity)
                (rows ??= []).Add(new ChangedRow(entity, entry.Entity, entry.State, entry));
        }
        return rows is null && notes is null ? null : new ChangedRows(rows ?? [], notes ?? []);
    }

    /// <summary>A row that was inserted past the context.</summary>
    /// <exception cref="InvalidOperationException">The context does not map it.</exception>
    public static ChangedRow Inserted(DbContext db, object row)
    {
        var entity = db.Model.FindEntityType(row.GetType())
            ?? throw new InvalidOperationException($"{db.GetType().Name} has no table for {row.GetType().Name}.");
        return new ChangedRow(AuditedEntity.Of(entity), row, EntityState.Added, null);
    }
}
