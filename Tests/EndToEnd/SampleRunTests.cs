using Runner.Runs;
using Tests.Support;

namespace Tests.EndToEnd;

/// <summary>The program behind <c>./run</c>: what it prints at its first start in a folder, and at later ones.</summary>
public sealed class SampleRunTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Run_ASecondTimeInAFolder_KeepsDataAndTokenAndTellsNoPassword()
    {
        using var folder = new TemporaryFolder();
        await LeaveAPasswordAsync(folder);
        var first = await RunAsync(folder);
        var token = await File.ReadAllTextAsync(folder.Combine("api-token"), TestContext.Current.CancellationToken);
        var second = await RunAsync(folder);

        Assert.Equal(11, first.Count(line => line.Contains(" Installed ", StringComparison.Ordinal)));
        Assert.Contains(first, line => line.StartsWith("Sign in ", StringComparison.Ordinal) && line.Contains("/account/sign-in   as admin, one-time password ", StringComparison.Ordinal));
        Assert.Contains(second, line => line.EndsWith("/account/sign-in   as admin, with the password that you chose", StringComparison.Ordinal));
        Assert.DoesNotContain(second, line => line.Contains("one-time", StringComparison.Ordinal));
        Assert.Equal(token, await File.ReadAllTextAsync(folder.Combine("api-token"), TestContext.Current.CancellationToken));
        Assert.All([first, second], lines => Assert.Contains(lines, line => line.StartsWith("Programs ", StringComparison.Ordinal) && line.Contains(folder.Combine("api-token"), StringComparison.Ordinal)));
        Assert.DoesNotContain(first.Concat(second), line => line.Contains(token.Trim(), StringComparison.Ordinal));
    }

    // As a service does at its first start.
    private static Task LeaveAPasswordAsync(TemporaryFolder folder) =>
        File.WriteAllTextAsync(folder.Combine("builder-first-password.txt"), "left-by-a-test", TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<string>> RunAsync(TemporaryFolder folder)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(Patience);
        await using var output = new LineWriter(line =>
        {
            if (line == "Stop with Ctrl-C.")
                stop.Cancel();
        });
        await SampleRun.RunAsync(folder.FullPath, output, stop.Token);
        return output.Lines;
    }
}
