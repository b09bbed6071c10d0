using System.Data.Common;
using Benchmarks.Studies;

namespace Benchmarks.Contestants;

/// <summary>Looks into the table of deployments until they have settled, seldom enough not to be felt.</summary>
internal sealed class DeploymentTable(DbDataSource database)
{
    /// <summary>How late a single one may be seen.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public async Task WaitAsync(Guid deployment, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = """select "CurrentState" from "FormDeployment" where "CorrelationId" = @id and "SettledAt" is not null""";
        Add(command, "id", deployment);
        await command.PrepareAsync(cancellationToken);
        var began = TimeProvider.System.GetTimestamp();
        while (await command.ExecuteScalarAsync(cancellationToken) is not string state || !IsInstalled(state))
        {
            Expect(TimeProvider.System.GetElapsedTime(began));
            await Task.Delay(Step, TimeProvider.System, cancellationToken);
        }
    }

    public async Task WaitAsync(Round round, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        var studies = round.Forms.Select(form => form.StudyOid).Distinct(StringComparer.Ordinal).ToList();
        while (true)
        {
            var settled = await CountAsync(studies, cancellationToken);
            if (settled >= round.Forms.Count)
                return;
            var elapsed = TimeProvider.System.GetElapsedTime(began);
            Expect(elapsed);
            await Task.Delay(PauseBefore(round.Forms.Count - settled, round.Forms.Count), TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>Long while much is open, short near the end: a dozen looks a round.</summary>
    internal static TimeSpan PauseBefore(int open, int all) =>
        TimeSpan.FromTicks(Math.Clamp(LongestPause.Ticks * open / all, ShortestPause.Ticks, LongestPause.Ticks));

    private async Task<int> CountAsync(IReadOnlyList<string> studies, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"""select "CurrentState", count(*) from "FormDeployment" where "SettledAt" is not null and "StudyOid" in ({string.Join(", ", studies.Select((_, i) => FormattableString.Invariant($"@s{i}")))}) group by "CurrentState" """;
        foreach (var (index, study) in studies.Index())
            Add(command, FormattableString.Invariant($"s{index}"), study);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var count = 0;
        while (await reader.ReadAsync(cancellationToken))
            count += IsInstalled(reader.GetString(0)) ? (int)reader.GetInt64(1) : 0;
        return count;
    }

    private static bool IsInstalled(string state) => state == "Installed"
        ? true
        : throw new InvalidOperationException($"A deployment settled as {state}: run again with --keep-logs FOLDER and look into the logs.");

    private static void Expect(TimeSpan elapsed)
    {
        if (elapsed > Patience)
            throw new InvalidOperationException($"Not everything settled within {Patience}: run again with --keep-logs FOLDER and look into the logs.");
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
