namespace Messaging.ClaimCheck;

/// <summary>Deletes payloads that no row refers to: those of transactions that were rolled back after the payload had been stored.</summary>
/// <remarks>The age protects what is on its way: keep it above the longest transaction and the retention of the queues (14 days at most on SQS),
/// since a message may wait there, or in an error queue, without a row.</remarks>
/// <param name="store">The store to sweep.</param>
/// <param name="clock">Tells the age of a payload.</param>
public sealed class ClaimCheckSweeper(IClaimCheckStore store, TimeProvider clock)
{
    /// <summary>30 days: twice the longest retention of a queue.</summary>
    public static readonly TimeSpan DefaultAge = TimeSpan.FromDays(30);

    private const int HashesPerQuestion = 500;

    /// <summary>Deletes what is older than an age and not in a set.</summary>
    /// <param name="referenced">The hashes that rows refer to, read after the call's start or before; see <see cref="ClaimCheckAddress" />.</param>
    /// <param name="age">How old a payload must be; above zero.</param>
    /// <param name="cancellationToken">Ends the sweep early.</param>
    /// <returns>How many were deleted.</returns>
    public Task<int> SweepAsync(IReadOnlySet<string> referenced, TimeSpan age, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(referenced);

        return SweepAsync((_, _) => Task.FromResult(referenced), age, cancellationToken);
    }

    /// <summary>As the other, for more references than fit in memory: asks for those among at most 500 hashes at a time.</summary>
    /// <param name="findReferenced">Gets candidates, returns those that a row refers to.</param>
    /// <param name="age">How old a payload must be; above zero.</param>
    /// <param name="cancellationToken">Ends the sweep early.</param>
    /// <returns>How many were deleted.</returns>
    public async Task<int> SweepAsync(
        Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlySet<string>>> findReferenced,
        TimeSpan age,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(findReferenced);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(age, TimeSpan.Zero);

        var storedBefore = clock.GetUtcNow() - age;
        var candidates = new List<string>();
        await foreach (var blob in store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (blob.StoredAt < storedBefore)
                candidates.Add(blob.Hash);
        }

        var deleted = 0;
        foreach (var chunk in candidates.Chunk(HashesPerQuestion))
        {
            var referenced = await findReferenced(chunk, cancellationToken).ConfigureAwait(false);
            foreach (var hash in chunk.Where(hash => !referenced.Contains(hash)))
                deleted += await store.DeleteAsync(hash, storedBefore, cancellationToken).ConfigureAwait(false) ? 1 : 0;
        }

        return deleted;
    }
}
