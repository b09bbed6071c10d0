using System.Data.Common;
using Benchmarks.Studies;

namespace Benchmarks.Contestants;

/// <summary>Looks into the table of deployments until they have settled, seldom enough not to be felt.</summary>
internal sealed class DeploymentTable(DbDataSource database)
{
    /// <summary>How late a single one may be seen.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

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
            if (TimeProvider.System.GetElapsedTime(began) > Patience)
                throw SettlingPace.TookTooLong(Patience);
            await Task.Delay(Step, TimeProvider.System, cancellationToken);
        }
    }

    public Task WaitAsync(Round round, CancellationToken cancellationToken) =>
        WaitAsync([.. round.Forms.Select(form => form.StudyOid).Distinct(StringComparer.Ordinal)], round.Forms.Count, cancellationToken);

    /// <summary>Until so many deployments of these studies have settled.</summary>
    public async Task WaitAsync(IReadOnlyList<string> studies, int count, CancellationToken cancellationToken)
    {
        var pace = new SettlingPace(count);
        while (await CountAsync(studies, cancellationToken) is var settled && settled < count)
            await Task.Delay(pace.PauseAfter(settled, TimeProvider.System.GetTimestamp()), TimeProvider.System, cancellationToken);
    }

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

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
