using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Security.Audit.Sealing;

namespace Security.Audit.Recording;

/// <summary>Records every save of audited rows in the transaction of the save. No feature can forget it, and no setting switches it off.</summary>
/// <remarks>
/// Outside of a message the record is one more row of the same save, so it costs no round trip. The saves of messages that share a transaction are recorded
/// when that commits, all by one statement (<see cref="AuditTransactionInterceptor"/>).
/// </remarks>
internal sealed class AuditInterceptor(RecordBuilder builder, HeldRecords held, AuditSignal sealer) : SaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, SaveUnderWay> _saves = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Begin(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Begin(eventData.Context);
        return new(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        return result - Succeed(eventData.Context);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        return new(result - Succeed(eventData.Context));
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => End(eventData.Context);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.Context);
        return Task.CompletedTask;
    }

    public override void SaveChangesCanceled(DbContextEventData eventData) => End(eventData.Context);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.Context);
        return Task.CompletedTask;
    }

    /// <summary>Holds the record of rows that a statement of the caller inserted in the transaction that is open.</summary>
    public void RecordInserted(DbContext db, object[] rows)
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException(
            $"{rows[0].GetType().Name} was inserted outside of a transaction, so it cannot be recorded together with it. Begin one before the statement.");
        var inserted = Array.ConvertAll(rows, row => ChangedRows.Inserted(db, row));
        held.Of(transaction.GetDbTransaction()).Note(builder.Build(inserted, ActOf(db, inserted)));
    }

    private void Begin(DbContext? db)
    {
        // Where an interceptor after this one threw, nobody is told that the save has failed, and its records would go in with this one.
        End(db);
        if (db is null || EF.IsDesignTime || ChangedRows.Find(db) is not { } changes)
            return;
        foreach (var note in changes.Notes.Where(note => note.Service.Length == 0))
            note.Service = builder.Service;

        var records = changes.Rows.Count == 0 ? [] : builder.Build(changes.Rows, ActOf(db, changes.Rows));
        var isHeld = Acting.Current?.MessageId is not null && db.Database.CurrentTransaction is not null;
        if (!isHeld)
            db.AddRange(records);
        if (records.Count > 0 || changes.Notes.Count > 0)
            _saves.AddOrUpdate(db, new SaveUnderWay(records, isHeld));
    }

    /// <summary>How many rows of the save are the recording's, which the caller does not count.</summary>
    private int Succeed(DbContext? db)
    {
        if (End(db) is not { } save)
            return 0;
        if (db!.Database.CurrentTransaction?.GetDbTransaction() is { } transaction)
            held.Of(transaction).Note(save.IsHeld ? save.Records : []);
        else
            sealer.Pulse();
        return save.IsHeld ? 0 : save.Records.Count;
    }

    /// <summary>The records go as the save goes: one that is tried again makes its own.</summary>
    private SaveUnderWay? End(DbContext? db)
    {
        if (db is null || !_saves.TryGetValue(db, out var save))
            return null;
        _saves.Remove(db);
        if (!save.IsHeld)
        {
            foreach (var record in save.Records)
                LetGoOf(db.Entry(record));
        }
        return save;
    }

    // A failed save takes the number that the database gave out back without telling the tracker, which would then refuse the next row with that number.
    private static void LetGoOf(EntityEntry record)
    {
        record.DetectChanges();
        record.State = EntityState.Detached;
    }

    private static Act ActOf(DbContext db, IReadOnlyList<ChangedRow> rows) => Acting.Current ?? throw new InvalidOperationException(
        $"{db.GetType().Name} was about to save {string.Join(", ", rows.Select(row => $"{row.Entity.Name} {row.Key}").Take(5))} and nobody is known to act. "
        + "Begin an act (Acting.Begin, Acting.BeginService) where this work enters the service.");

    private sealed record SaveUnderWay(IReadOnlyList<AuditRecord> Records, bool IsHeld);
}
