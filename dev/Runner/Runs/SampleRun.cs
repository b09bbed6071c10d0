using Runner.Api;
using Runner.Local;

namespace Runner.Runs;

/// <summary><c>./run</c>: the sample study in a system that stays up until Ctrl-C and keeps its data under <c>.local/run</c>.</summary>
internal static class SampleRun
{
    private const string Environment = "uat";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Where it keeps everything.</summary>
    public static string Folder => RepositoryRoot.Combine(".local/run");

    public static async Task<int> RunAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await using var mine = OpenAlone(folder);
        await output.WriteLineAsync("Starting emulator, Builder and CDMS …");
        await using var system = await LocalSystem.StartAsync(
            new LocalSystemOptions(folder) { Environments = [Environment], KeepsMessages = true, Token = KeptToken.Read(folder) }, cancellationToken);

        await DeploySampleAsync(system, output, cancellationToken);
        await WriteAddressesAsync(system, output);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken)
            .ContinueWith(_ => output.WriteLineAsync("Stopping …"), TaskScheduler.Default).Unwrap();
        return 0;
    }

    private static async Task DeploySampleAsync(LocalSystem system, TextWriter output, CancellationToken cancellationToken)
    {
        using var builder = new BuilderClient(system.Builder.Address, system.Token);
        var file = RepositoryRoot.Combine("deploy/local/sample-study.xml");
        var (_, started) = await StudyFile.DeployAsync(builder, file, Environment, cancellationToken);
        var table = new DeploymentTable(output, started);
        table.WriteHeader();
        await new DeploymentWatch(builder, Environment, Patience).SettleAsync(started, table.WriteRow, cancellationToken);
    }

    private static async Task WriteAddressesAsync(LocalSystem system, TextWriter output)
    {
        var (builder, cdms) = (system.Builder.Address, system.Cdms(Environment).Address);
        await output.WriteLineAsync($"\nBuilder    {builder}   (REST: {builder}scalar)");
        await new SignInLine(builder, system.FirstPasswordFileOf("builder")).WriteAsync(output);
        await output.WriteLineAsync($"CDMS {Environment}   {cdms}scalar   (API: {cdms}api/forms)");
        await new SignInLine(cdms, system.FirstPasswordFileOf($"cdms-{Environment}")).WriteAsync(output);
        await output.WriteLineAsync($"""
            Programs   curl -H "Authorization: Bearer $(cat '{KeptToken.FileOf(system.Options.Folder)}')" {builder}api/deployments
            Logs       {system.Options.Folder}/*.log
            Stop with Ctrl-C.
            """);
    }

    // Two systems on one folder would take each other's messages.
    private static FileStream OpenAlone(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e)
        {
            throw new InvalidOperationException($"Another ./run is up in this folder ({folder}). Stop it first.", e);
        }
    }
}
