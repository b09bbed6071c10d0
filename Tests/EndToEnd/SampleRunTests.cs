using System.Text.RegularExpressions;
using Runner.Runs;
using Tests.Support;

namespace Tests.EndToEnd;

/// <summary>The program behind <c>./run</c>: what it prints at its first start in a folder, and at later ones.</summary>
public sealed partial class SampleRunTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Run_ASecondTimeInAFolder_KeepsDataAndTokenAndTellsNoPassword()
    {
        using var folder = new TemporaryFolder();
        var first = await RunAsync(folder, SignInWithOneTimePasswordsAsync);
        var token = await File.ReadAllTextAsync(folder.Combine("api-token"), TestContext.Current.CancellationToken);
        var second = await RunAsync(folder, _ => Task.CompletedTask);

        Assert.Equal(11, first.Count(line => line.Contains(" Installed ", StringComparison.Ordinal)));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.FullPath), file => PasswordsIn(first).Any(password => File.ReadAllText(file).Contains(password, StringComparison.Ordinal)));
        Assert.Equal(2, second.Count(line => line.StartsWith("Sign in ", StringComparison.Ordinal) && line.EndsWith("/account/sign-in   as admin, with the password that you chose", StringComparison.Ordinal)));
        Assert.DoesNotContain(second, line => line.Contains("one-time", StringComparison.Ordinal));
        Assert.Equal(token, await File.ReadAllTextAsync(folder.Combine("api-token"), TestContext.Current.CancellationToken));
        Assert.All([first, second], lines => Assert.Contains(lines, line => line.StartsWith("Programs ", StringComparison.Ordinal) && line.Contains(folder.Combine("api-token"), StringComparison.Ordinal)));
        Assert.DoesNotContain(first.Concat(second), line => line.Contains(token.Trim(), StringComparison.Ordinal));
    }

    // The services' own passwords: one of the Builder, and another of the CDMS.
    private static async Task SignInWithOneTimePasswordsAsync(IReadOnlyList<string> lines)
    {
        Assert.Equal(2, PasswordsIn(lines).Distinct(StringComparer.Ordinal).Count());
        foreach (var line in lines.Select(line => SignInLine().Match(line)).Where(match => match.Success))
        {
            using var browser = new Browserless(new Uri(line.Groups["address"].Value));
            using var answer = await browser.FillInAsync("/account/sign-in", ("UserName", "admin"), ("Password", line.Groups["password"].Value));
            Assert.Equal("/account/change-password", answer.Headers.Location?.ToString());
        }
    }

    private static IEnumerable<string> PasswordsIn(IReadOnlyList<string> lines) =>
        lines.Select(line => SignInLine().Match(line)).Where(match => match.Success).Select(match => match.Groups["password"].Value);

    private static async Task<IReadOnlyList<string>> RunAsync(TemporaryFolder folder, Func<IReadOnlyList<string>, Task> whileUp)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(Patience);
        var up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var output = new LineWriter(line =>
        {
            if (line == "Stop with Ctrl-C.")
                up.SetResult();
        });
        var run = SampleRun.RunAsync(folder.FullPath, output, stop.Token);
        try
        {
            if (await Task.WhenAny(up.Task, run) == up.Task)
                await whileUp([.. output.Lines]);
        }
        finally
        {
            await stop.CancelAsync();
            await run;
        }
        return output.Lines;
    }

    [GeneratedRegex("^Sign in    (?<address>http://127\\.0\\.0\\.1:\\d+)/account/sign-in   as admin, one-time password (?<password>\\S.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SignInLine();
}
