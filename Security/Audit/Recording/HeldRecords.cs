using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Security.Audit.Recording;

/// <summary>The records of open transactions that are written when those commit, by one statement for all.</summary>
/// <remarks>
/// Kept by the database's own transaction and not by context: several contexts may work in one, as the deliveries of an endpoint do, and another flow than theirs commits it.
/// Only one of them works at a time.
/// </remarks>
internal sealed class HeldRecords
{
    private readonly ConditionalWeakTable<DbTransaction, TransactionRecords> _transactions = [];

    /// <summary>What is held for a transaction; empty at first.</summary>
    public TransactionRecords Of(DbTransaction transaction) => _transactions.GetOrCreateValue(transaction);

    /// <summary>What is held for a transaction; null where nothing ever was.</summary>
    public TransactionRecords? Find(DbTransaction transaction) => _transactions.TryGetValue(transaction, out var records) ? records : null;

    /// <summary>Forgets a transaction that has ended, or that begins: PostgreSQL's driver uses the object of an ended one again, and a disposal says nothing.</summary>
    public void Forget(DbTransaction transaction) => _transactions.Remove(transaction);
}
