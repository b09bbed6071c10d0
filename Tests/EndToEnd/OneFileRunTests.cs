using System.Diagnostics;
using Runner.Processes;
using Tests.Support;

namespace Tests.EndToEnd;

/// <summary>The program behind <c>./run --once</c>: what it prints and its exit code.</summary>
public sealed class OneFileRunTests
{
    [Fact]
    public async Task Once_WithTheSampleStudy_PrintsALineAFormAndEndsWell()
    {
        var (code, lines) = await RunAsync("--once", RepositoryRoot.Combine("deploy/local/sample-study.xml"), "--environment", "training");

        Assert.Equal(0, code);
        Assert.Equal("11 installed, 0 rejected, 0 failed", lines[^1]);
        Assert.Equal(12, lines.Length);
        Assert.All(lines[..^1], line => Assert.Matches("^HRX118-201 F\\.[A-Z]{2} v1 Installed sha256:[0-9a-f]{64}$", line));
    }

    [Fact]
    public async Task Once_WithAFileThatIsRefused_PrintsTheReportAndEndsWith2()
    {
        var (code, lines) = await RunAsync("--once", Corpus.Find("odm13/not-well-formed-unbound-prefix.xml"));

        Assert.Equal(2, code);
        Assert.Contains("is refused", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("line 2, column", StringComparison.Ordinal));
    }

    private static async Task<(int Code, string[] Lines)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ChildProcess).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var run = Process.Start(start)!;
        var progress = OutputTail.Follow(run.StandardError);
        var output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        TestContext.Current.SendDiagnosticMessage(await progress.WholeAsync());
        return (run.ExitCode, output.TrimEnd().Split(Environment.NewLine));
    }
}
