using Tests.Cli.Support;
using Tests.Support;

namespace Tests.Cli;

/// <summary><c>builder export</c>.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("odm?version=1.3.2")]
    [InlineData("odm?version=2.0", "--odm", "2.0")]
    [InlineData("odm?version=1.3.2&versions=latest", "--latest")]
    [InlineData("releases/4/odm?version=2.0", "--release", "4", "--odm", "2.0")]
    public async Task Export_WithOptions_AsksForThatFile(string address, params string[] options)
    {
        using var builder = new FakeBuilder().OnFile($"GET /api/studies/S.1/{address}", "application/xml", "<ODM/>");

        var run = await CliRun.OfAsync(builder, ["export", "S.1", .. options]);

        Assert.Equal(new CliRun(0, "<ODM/>", ""), run);
    }

    [Fact]
    public async Task Export_ToAFile_WritesItWhole()
    {
        using var builder = new FakeBuilder().OnFile("GET /api/studies/S.1/odm?version=1.3.2", "application/xml", "<ODM/>");
        var path = _folder.Combine("study.xml");

        var run = await CliRun.OfAsync(builder, "export", "S.1", "-o", path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("<ODM/>", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal([path], Directory.GetFiles(_folder.FullPath));
    }

    [Fact]
    public async Task Export_BrokenOff_LeavesTheFileThatStoodThere()
    {
        using var builder = new BreakingBuilder();
        var path = _folder.Combine("study.xml");
        await File.WriteAllTextAsync(path, "before", TestContext.Current.CancellationToken);

        var run = await CliRun.OfAsync(builder, "export", "S.1", "-o", path);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("broke off", run.Error, StringComparison.Ordinal);
        Assert.Equal("before", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal([path], Directory.GetFiles(_folder.FullPath));
    }

    [Fact]
    public async Task Export_Refused_LeavesNoFile()
    {
        using var builder = new FakeBuilder().OnProblem("GET /api/studies/S.1/odm?version=1.3.2", 404, new { code = "unknown-study", detail = "There is no study 'S.1'.", remedy = "List them." });

        var run = await CliRun.OfAsync(builder, "export", "S.1", "-o", _folder.Combine("study.xml"));

        Assert.Equal((2, "error unknown-study: There is no study 'S.1'.\n  what to do: List them.\n"), (run.ExitCode, run.Error.ReplaceLineEndings("\n")));
        Assert.Empty(Directory.GetFiles(_folder.FullPath));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Begins a file and does not end it.</summary>
    private sealed class BreakingBuilder : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new BreakingStream()) });
    }

    private sealed class BreakingStream() : MemoryStream("<ODM>"u8.ToArray())
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new HttpIOException(HttpRequestError.ResponseEnded);

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new HttpIOException(HttpRequestError.ResponseEnded);
    }
}
