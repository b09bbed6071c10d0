using System.Diagnostics;
using System.Globalization;
using Tests.Deploy.Compose;
using Tests.Support;

namespace Tests.Deploy.Support;

public sealed class EmulatorTests
{
    [Fact]
    public async Task Start_OnAnyMachine_ListensOnLoopbackAloneAndIsHealthyWhileItLives()
    {
        Assert.SkipUnless(File.Exists("/proc/net/tcp"), "Listening sockets are read from /proc, which Linux alone has.");
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        // Sockets in state 0A listen; 0100007F is 127.0.0.1 as the kernel writes it.
        var port = emulator.Port.ToString("X4", CultureInfo.InvariantCulture);
        var listening = File.ReadLines("/proc/net/tcp").Concat(File.ReadLines("/proc/net/tcp6"))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[3] == "0A" && fields[1].EndsWith($":{port}", StringComparison.Ordinal))
            .Select(fields => fields[1]);

        Assert.Equal([$"0100007F:{port}"], listening);
        await AskAsComposeDoesAsync(emulator.Port, expected: 0);
        await emulator.KillAsync();
        await AskAsComposeDoesAsync(emulator.Port, expected: 1);
    }

    [Fact]
    public async Task Kill_ThenStartOnTheSameFolder_KeepsQueues()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        using var http = new HttpClient();
        var first = await Emulator.StartAsync(dataFolder: folder.FullPath, cancellationToken: cancellationToken);
        var queue = Names.Unique();
        await CallAsync(http, first, $"CreateQueue&QueueName={queue}");
        await first.KillAsync();
        await first.DisposeAsync();

        await using var second = await Emulator.StartAsync(first.Port, folder.FullPath, cancellationToken);

        Assert.Contains($"{second.Port}/000000000000/{queue}", await CallAsync(http, second, "ListQueues"), StringComparison.Ordinal);
    }

    // The health check of compose.yaml, at this port.
    private static async Task AskAsComposeDoesAsync(int port, int expected)
    {
        var test = ((List<object>)((Dictionary<object, object>)ComposeFile.Service("emulator")["healthcheck"])["test"]).Cast<string>().ToList();
        Assert.Equal("CMD", test[0]);
        using var check = Process.Start(new ProcessStartInfo(test[1], test.Skip(2).Select(word => word.Replace(":4566", $":{port}", StringComparison.Ordinal))) { UseShellExecute = false })!;
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, check.ExitCode);
    }

    private static async Task<string> CallAsync(HttpClient http, Emulator emulator, string action)
    {
        var (name, values) = action.Split('&', 2) is [var n, var v] ? (n, v.Split('=')) : (action, []);
        var body = values is [var key, var value] ? $$"""{"{{key}}":"{{value}}"}""" : "{}";
        using var request = new HttpRequestMessage(HttpMethod.Post, emulator.ServiceUrl);
        request.Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-amz-json-1.0"));
        request.Headers.Add("X-Amz-Target", $"AmazonSQS.{name}");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
