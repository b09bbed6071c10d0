using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using Tests.Support;

namespace Tests.Deploy.Images;

/// <summary>A service published as for its image, from what was built.</summary>
internal static class PublishedService
{
    private static readonly string Configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    /// <param name="service"><c>Builder</c> or <c>Cdms</c>.</param>
    /// <param name="folder">Where it goes.</param>
    /// <param name="properties">Such as <c>-t:PublishContainer</c>.</param>
    public static async Task PublishAsync(string service, string folder, params string[] properties)
    {
        var start = new ProcessStartInfo("dotnet",
            ["publish", RepositoryRoot.Combine($"{service}.Service"), "-c", Configuration, "--no-build", "-o", folder, "-p:ForImage=true", "-v", "q", "-nologo", "-nodeReuse:false", "-m:1", .. properties])
        {
            UseShellExecute = false, RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start)!;
        var output = await publish.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await publish.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(publish.ExitCode == 0, output);
    }

    /// <summary>How large the layer is that the image gets for it, as it lies and as it is sent.</summary>
    public static async Task<(long Bytes, long Compressed)> MeasureLayerAsync(string folder)
    {
        var bytes = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        await using var layer = new CountingStream();
        await using (var packed = new GZipStream(layer, CompressionLevel.Optimal, leaveOpen: true))
            await TarFile.CreateFromDirectoryAsync(folder, packed, includeBaseDirectory: false, TestContext.Current.CancellationToken);
        return (bytes, layer.Length);
    }
}
