using System.Diagnostics;
using System.Runtime.InteropServices;
using Tests.Support;

namespace Tests.Deploy.Images;

/// <summary>Runs what an image starts: its files, its environment and none of this machine's but the runtime, whose place the base image takes.</summary>
internal sealed class ImageRun : IDisposable
{
    private readonly ContainerImage _image;
    private readonly TemporaryFolder _data = new();

    public ImageRun(ContainerImage image)
    {
        _image = image;
        _image.SetWritable(false);
    }

    /// <summary>A folder that may be written to, as a volume is.</summary>
    public string Data => _data.FullPath;

    /// <summary>Starts it with arguments as a pod gives them, and waits for its end.</summary>
    /// <returns>Exit code, and what it wrote on both outputs.</returns>
    public async Task<(int Code, string Output)> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] args)
    {
        var entrypoint = _image.Texts("Entrypoint");
        Assert.Equal("dotnet", entrypoint[0]);
        var start = new ProcessStartInfo(Host(), [_image.PathOf(entrypoint[1]), .. entrypoint.Skip(2), .. args])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _image.PathOf((string)_image.Config["WorkingDir"]!),
        };
        start.Environment.Clear();
        foreach (var variable in _image.Texts("Env"))
            start.Environment[variable.Split('=')[0]] = variable[(variable.IndexOf('=', StringComparison.Ordinal) + 1)..];
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        // The pod's own /tmp.
        start.Environment["TMPDIR"] = Directory.CreateDirectory(_data.Combine("tmp")).FullName;

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }

    public void Dispose()
    {
        // Else the folder could not be deleted.
        _image.SetWritable(true);
        _data.Dispose();
    }

    // The runtime that runs the tests.
    private static string Host() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}
