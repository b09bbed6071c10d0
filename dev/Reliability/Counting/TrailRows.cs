namespace Reliability.Counting;

/// <summary>A record of the audit trail, as far as it is counted.</summary>
/// <param name="StudyOid">The study.</param>
/// <param name="Subjects">What was changed: a kind and a key in each line.</param>
/// <param name="ActorId">Who.</param>
public sealed record TrailRecord(string StudyOid, string Subjects, string ActorId)
{
    /// <summary>The keys of one kind.</summary>
    public IEnumerable<string> KeysOf(string kind) => Subjects.Split('\n')
        .Where(subject => subject.StartsWith(kind + ' ', StringComparison.Ordinal))
        .Select(subject => subject[(kind.Length + 1)..]);
}

/// <summary>What a service's trail holds of some studies.</summary>
/// <param name="Records">In the order in which they were written.</param>
public sealed record TrailRows(IReadOnlyList<TrailRecord> Records)
{
    /// <summary>Reads them.</summary>
    public static async Task<TrailRows> ReadAsync(ServiceDatabase database, IReadOnlyCollection<string> studies, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return new TrailRows(await database.ListAsync(
            $"""SELECT "StudyOid", "Subjects", "ActorId" FROM "AuditRecord" WHERE "StudyOid" IN {ServiceDatabase.InList(studies)} ORDER BY "Id" """,
            row => new TrailRecord(row.GetString(0), row.GetString(1), row.GetString(2)), cancellationToken));
    }
}
