using Npgsql;
using Reliability.Entries;

namespace Benchmarks.Entering;

/// <summary>Fills the CDMS's database with subjects as entry would leave them, past the service and its audit trail: what entry and lists read and write grows, the trail does not.</summary>
internal sealed class StoredValues(string connectionString, EntryStudyFile study)
{
    private const string Subjects = """
        INSERT INTO "Subject" ("StudyOid", "SubjectKey", "SiteOid", "State", "CreatedAt", "Revision", "DataHash", "ConsentedDecision")
        SELECT @study, 'G-' || lpad(n::text, 6, '0'), @site, 'Screening', 639000000000000000, 1, 'sha256:' || repeat('0', 64), 0 FROM generate_series(@from, @to) n
        """;

    private const string Operations = """
        INSERT INTO "EntryOperation" ("OperationId", "StudyOid", "SubjectId", "ActorId", "RequestHash", "DeviceTime", "DeviceOffsetMinutes", "ReceivedAt", "IsClockDoubtful", "Answer")
        SELECT gen_random_uuid(), @study, s."Id", 'site', repeat('0', 64), 639000000000000000, 0, 639000000000000000, false, '{}' FROM "Subject" s WHERE s."SubjectKey" BETWEEN @first AND @last
        """;

    private const string Forms = """
        INSERT INTO "FormInstance" ("StudyOid", "SubjectId", "SiteOid", "StudyEventOid", "StudyEventRepeatKey", "FormOid", "FormRepeatKey", "ReleaseNumber", "FormVersion", "ContentHash", "CreatedAt", "LastChange", "DataHash", "Revision")
        SELECT @study, s."Id", @site, @event, '', 'F.' || f, '', 1, v."Version", v."ContentHash", 639000000000000000, @items, 'sha256:' || repeat('0', 64), 1
        FROM "Subject" s CROSS JOIN generate_series(1, @forms) f JOIN "InstalledFormVersion" v ON v."StudyOid" = @study AND v."FormOid" = 'F.' || f
        WHERE s."SubjectKey" BETWEEN @first AND @last
        """;

    private const string Values = """
        INSERT INTO "ItemValue" ("StudyOid", "FormInstanceId", "ItemGroupOid", "ItemGroupRepeatKey", "ItemOid", "Value", "Change")
        SELECT @study, i."Id", 'IG.' || substr(i."FormOid", 3), '', 'I.' || substr(i."FormOid", 3) || '.' || n, (i."Id" % 100000)::text, n
        FROM "FormInstance" i JOIN "Subject" s ON s."Id" = i."SubjectId" CROSS JOIN generate_series(1, @items) n WHERE s."SubjectKey" BETWEEN @first AND @last
        """;

    private const string Changes = """
        INSERT INTO "ItemChange" ("StudyOid", "FormInstanceId", "Number", "ItemGroupOid", "ItemGroupRepeatKey", "ItemOid", "Value", "OperationId", "ChangedBy", "ReceivedAt")
        SELECT v."StudyOid", v."FormInstanceId", v."Change", v."ItemGroupOid", '', v."ItemOid", v."Value", o."OperationId", 'site', 639000000000000000
        FROM "ItemValue" v JOIN "FormInstance" i ON i."Id" = v."FormInstanceId" JOIN "Subject" s ON s."Id" = i."SubjectId" JOIN "EntryOperation" o ON o."SubjectId" = s."Id" WHERE s."SubjectKey" BETWEEN @first AND @last
        """;

    // Small enough that a statement's work stays in memory.
    private const int SubjectsAtOnce = 500;

    private int _subjects;

    /// <summary>How many values it has stored.</summary>
    public int Count => _subjects * study.Forms * study.Items;

    /// <summary>Adds subjects until there are so many values.</summary>
    public async Task GrowAsync(int values, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        while (Count < values)
        {
            var (from, to) = (_subjects + 1, Math.Min(_subjects + SubjectsAtOnce, (values + (study.Forms * study.Items) - 1) / (study.Forms * study.Items)));
            foreach (var sql in new[] { Subjects, Operations, Forms, Values, Changes })
            {
                await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
                AddParameters(command, from, to);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            _subjects = to;
        }

        await using var analyze = new NpgsqlCommand("VACUUM ANALYZE", connection) { CommandTimeout = 600 };
        await analyze.ExecuteNonQueryAsync(cancellationToken);
    }

    private void AddParameters(NpgsqlCommand command, int from, int to)
    {
        foreach (var (name, value) in new (string, object)[]
        {
            ("study", EntrySystem.StudyOid), ("site", EntrySystem.SiteOid), ("event", EntryStudyFile.StudyEventOid), ("forms", study.Forms), ("items", study.Items), ("from", from), ("to", to),
            ("first", FormattableString.Invariant($"G-{from:D6}")), ("last", FormattableString.Invariant($"G-{to:D6}")),
        })
        {
            if (command.CommandText.Contains($"@{name}", StringComparison.Ordinal))
                command.Parameters.AddWithValue(name, value);
        }
    }
}
