using System.Diagnostics;
using System.Globalization;
using Runner.Processes;
using Tests.Support;

namespace Tests.Deploy.Runner;

public sealed class ChildProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Dispose_OfATiedProgram_EndsIt()
    {
        var child = await StartTiedAsync("sleep", "600");
        using var program = Process.GetProcessById(int.Parse(child.ReadyLine, CultureInfo.InvariantCulture));

        await child.DisposeAsync();

        await program.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Kill_OfTheParent_EndsTheProgram()
    {
        // The parent is a shell that holds the pipe, as the runner does; it reports the program's number and is killed.
        var parent = await ChildProcess.StartAsync(
            new ChildStart("bash", ["-c", $"coproc '{RepositoryRoot.Combine("dev/tied")}' sleep 600; read -r id <&\"${{COPROC[0]}}\"; echo \"$id\"; read -r _"], Patience),
            TestContext.Current.CancellationToken);
        using var program = Process.GetProcessById(int.Parse(parent.ReadyLine, CultureInfo.InvariantCulture));

        await parent.KillAsync();

        await program.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        await parent.DisposeAsync();
    }

    [Fact]
    public async Task Start_OfAProgramThatFails_ShowsWhatItSaid()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => ChildProcess.StartAsync(
            new ChildStart("bash", ["-c", "echo the disk is full >&2; exit 3"], Patience), TestContext.Current.CancellationToken));

        Assert.Contains("the disk is full", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OfAProgramThatIsSilent_GivesUp()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => ChildProcess.StartAsync(
            new ChildStart("bash", ["-c", "read -r _"], TimeSpan.FromMilliseconds(200)), TestContext.Current.CancellationToken));

        Assert.Contains("did not answer", error.Message, StringComparison.Ordinal);
    }

    private static Task<ChildProcess> StartTiedAsync(params string[] program) => ChildProcess.StartAsync(
        new ChildStart(RepositoryRoot.Combine("dev/tied"), program, Patience), TestContext.Current.CancellationToken);
}
