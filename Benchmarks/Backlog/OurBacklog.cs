using System.Data.Common;
using Benchmarks.Contestants;
using Benchmarks.Studies;

namespace Benchmarks.Backlog;

/// <summary>Deployments in the Builder's tables and messages in its outbox, copied in SQL from one that the Builder wrote itself.</summary>
internal sealed class OurBacklog(Stage stage, OurServices services) : IBacklog, IAsyncDisposable
{
    private readonly DbDataSource _database = new Databases(stage).Observe(OurStarts.BuilderDatabase);
    private int _last = 1;
    private string _studyOid = "";

    public IContestant Contestant => services;

    public string Queue => $"cdms-{PublishClient.Environment}";

    /// <summary>Publishes one form, and keeps its message from the outbox before it is sent and deleted.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var origin = await Round.WriteAsync("ORIG", 1, stage.Options.Size, stage.Folder, cancellationToken);
        await services.ImportAsync(origin, cancellationToken);
        await ExecuteAsync(OurBacklogSql.BeginCapture, cancellationToken);
        var deployment = await services.PublishAsync(origin.Forms[0], cancellationToken);
        await services.WaitUntilSettledAsync(deployment, cancellationToken);
        await ExecuteAsync(OurBacklogSql.EndCapture, cancellationToken);
        _studyOid = origin.Forms[0].StudyOid;
    }

    public async Task FillAsync(int count, CancellationToken cancellationToken)
    {
        await Freezer.StopAsync(services.BuilderId, cancellationToken);
        await ExecuteAsync(FormattableString.Invariant($"{OurBacklogSql.Copy(_last + 1, _last + count)}; analyze"), cancellationToken);
        _last += count;
        await Freezer.ContinueAsync(services.BuilderId, cancellationToken);
    }

    public Task WaitUntilSettledAsync(CancellationToken cancellationToken) =>
        new DeploymentTable(_database).WaitAsync([_studyOid], _last, cancellationToken);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
