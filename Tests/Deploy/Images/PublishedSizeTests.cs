using System.Net.Sockets;
using System.Text.RegularExpressions;
using Tests.Support;

namespace Tests.Deploy.Images;

/// <summary>What is published for the images, and how large it is.</summary>
public sealed partial class PublishedSizeTests
{
    // A good part more than when this was written (docs/kubernetes.md): what grows beyond is to be seen and explained.
    private const long MostBytes = 95_000_000, MostCompressed = 45_000_000;

    [Theory]
    [InlineData("Builder")]
    [InlineData("Cdms")]
    public async Task Layer_OfAService_IsSmallAndHoldsNothingOfOtherSystems(string service)
    {
        using var folder = new TemporaryFolder();
        await PublishedService.PublishAsync(service, folder.FullPath);

        var (bytes, compressed) = await PublishedService.MeasureLayerAsync(folder.FullPath);

        Print($"{service}: {bytes / 1e6:0.0} MB of files, {compressed / 1e6:0.0} MB as a compressed layer, without the layers of the base image");
        Assert.InRange(bytes, 1, MostBytes);
        Assert.InRange(compressed, 1, MostCompressed);
        var names = Directory.EnumerateFiles(folder.FullPath, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.FullPath, file)).ToList();
        Assert.Contains("runtimes/linux-x64/native/libe_sqlite3.so", names);
        Assert.DoesNotContain(names, Foreign().IsMatch);
    }

    [Theory]
    [InlineData("Builder")]
    [InlineData("Cdms")]
    public async Task Image_OfAService_IsSmall(string service)
    {
        await SkipWithoutRegistryAsync();
        using var folder = new TemporaryFolder();
        var archive = folder.Combine("image.tar.gz");
        await PublishedService.PublishAsync(service, folder.Combine("app"), "-t:PublishContainer", $"-p:ContainerArchiveOutputPath={archive}");

        Print($"{service}: {new FileInfo(archive).Length / 1e6:0.0} MB as an image, compressed");
        Assert.InRange(new FileInfo(archive).Length, 1, MostCompressed + 80_000_000);
    }

    private static void Print(string line)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        TestContext.Current.SendDiagnosticMessage("{0}", line);
    }

    private static async Task SkipWithoutRegistryAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("mcr.microsoft.com", 443, patience.Token);
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            Assert.Skip("No base image: mcr.microsoft.com cannot be reached; the layer of the service alone is measured.");
        }
    }

    [GeneratedRegex("^(runtimes/(?!linux-(x64|arm64)/|linux/|unix/)|BlazorDebugProxy/)|libmsalruntime", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Foreign();
}
