using System.Net;
using Runner.Api;
using Runner.Local;

namespace Runner.Runs;

/// <summary><c>./run --once FILE</c>: a fresh system, one file, what became of each form, and nothing left running.</summary>
internal static class OneFileRun
{
    /// <summary>Exit code when the file is refused or the command line is wrong.</summary>
    public const int Refused = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task<int> RunAsync(RunOptions options, TextWriter output, TextWriter progress, CancellationToken cancellationToken)
    {
        using var folder = new RunFolder(cancellationToken);
        await progress.WriteLineAsync($"Starting emulator, Builder and CDMS {options.Environment} on {options.Database}");
        await using var system = await LocalSystem.StartAsync(
            new LocalSystemOptions(folder.FullPath) { Environments = [options.Environment], Database = options.Database }, cancellationToken);
        using var builder = new BuilderClient(system.Builder.Address, system.Token);
        IReadOnlyList<Deployment> deployments;
        try
        {
            var (import, started) = await StudyFile.DeployAsync(builder, options.File!, options.Environment, cancellationToken);
            ImportFindings.Write(import.Report, progress);
            deployments = await new DeploymentWatch(builder, options.Environment, Patience).SettleAsync(started, settled: null, cancellationToken);
        }
        catch (RequestRefusedException e) when (e.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest)
        {
            await output.WriteLineAsync($"{options.File} is refused: {e.Problem}");
            ImportFindings.Write(e.Problem.Report, output);
            folder.IsDone = true;
            return Refused;
        }

        using var cdms = new CdmsClient(system.Cdms(options.Environment).Address, system.Token);
        var outcome = new RunOutcome(deployments, await cdms.ListFormsAsync(cancellationToken));
        outcome.Write(output);
        folder.IsDone = outcome.IsSuccess;
        if (!folder.IsDone)
            await progress.WriteLineAsync($"The logs are in {folder.FullPath}");
        return outcome.IsSuccess ? 0 : 1;
    }
}
