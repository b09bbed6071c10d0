using System.Text.RegularExpressions;
using Tests.Deploy.Compose;
using Tests.Deploy.Kubernetes;

namespace Tests.Deploy.Images;

/// <summary>What is in an image runs: nothing that Linux loads was left out of it.</summary>
[Collection(ImageTestGroup.Name)]
public sealed partial class ImageRunTests(PublishedImages images)
{
    [Theory]
    [InlineData("builder", "builder")]
    [InlineData("cdms", "cdms-uat")]
    public async Task Migrate_OnSqlite_WritesToTheVolumeAlone(string image, string composed)
    {
        using var run = new ImageRun(images.Image(image));
        var before = images.Image(image).Snapshot();
        var database = Path.Combine(run.Data, "service.db");

        var (code, output) = await run.RunAsync(Settings(composed, "Sqlite", $"Data Source={database}"), "migrate");

        Assert.True(code == 0, output);
        Assert.Contains("The database is up to date", output, StringComparison.Ordinal);
        Assert.True(new FileInfo(database).Length > 100_000);
        Assert.Equal(before, images.Image(image).Snapshot());
    }

    [Theory]
    [InlineData("builder", "builder")]
    [InlineData("cdms", "cdms-uat")]
    public async Task Migrate_OnSqlServerThatIsNotThere_FailsAtTheNetworkAndNotForAMissingFile(string image, string composed)
    {
        using var run = new ImageRun(images.Image(image));

        // Port 1 is nobody's; what encrypts and authenticates is loaded all the same.
        var (code, output) = await run.RunAsync(Settings(composed, "SqlServer", "Server=tcp:127.0.0.1,1;Database=none;User Id=none;Password=none;Connect Timeout=1;ConnectRetryCount=0;TrustServerCertificate=true"), "migrate");

        Assert.True(code == 1, output);
        Assert.Contains("Microsoft.Data.SqlClient.SqlException", output, StringComparison.Ordinal);
        Assert.DoesNotMatch(Missing(), output);
    }

    [Theory]
    [InlineData("builder", "overlays/local", "builder")]
    [InlineData("cdms", "overlays/local", "cdms-uat")]
    [InlineData("builder", "overlays/aws + otlp", "builder")]
    [InlineData("cdms", "overlays/aws + otlp", "cdms-uat")]
    public async Task Describe_WithTheSettingsOfAPod_TakesThemAndWritesTheTopology(string image, string overlay, string pod)
    {
        using var run = new ImageRun(images.Image(image));

        var (code, output) = await run.RunAsync(PodSettings.Of(await Overlay.BuildAsync(overlay), pod, run.Data), "describe");

        Assert.True(code == 0, output);
        Assert.Contains($"# Queues in {(overlay == "overlays/local" ? "us-east-1" : "eu-central-1")}{Environment.NewLine}{pod} (", output, StringComparison.Ordinal);
        Assert.DoesNotMatch(Missing(), output);
    }

    // As compose.yaml has them, on another database.
    private static Dictionary<string, string> Settings(string composed, string provider, string connection) => new(ComposeFile.EnvironmentOf(composed), StringComparer.Ordinal)
    {
        ["Database__Provider"] = provider, ["Database__ConnectionString"] = connection,
    };

    [GeneratedRegex("DllNotFound|FileNotFound|FileLoad|TypeInitialization|CultureNotFound|PlatformNotSupported", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Missing();
}
