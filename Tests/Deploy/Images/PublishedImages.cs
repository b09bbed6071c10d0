using System.Diagnostics;
using System.Xml.Linq;
using Tests.Support;

namespace Tests.Deploy.Images;

/// <summary>Both services as images: <c>dev/images</c> pushed them, once for all tests, from what was built into a registry on loopback.</summary>
public sealed class PublishedImages : IAsyncLifetime
{
    /// <summary>A file of an earlier version, where <c>dev/images</c> publishes to.</summary>
    public const string Stale = "OfAnEarlierVersion.dll";

    private const string BaseTag = "10.0-noble-chiseled-extra";

    private static readonly string Configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, ContainerImage> _images = new(StringComparer.Ordinal);
    private LoopbackRegistry? _registry;

    /// <summary>Version of the product, which is the tag.</summary>
    public static string Version { get; } = XDocument.Load(RepositoryRoot.Combine("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    /// <summary>The base image, by the name under which it was pulled.</summary>
    public string Base => $"{Registry.Host}/{StandInBase.Repository}:{BaseTag}";

    internal LoopbackRegistry Registry => _registry ?? throw new InvalidOperationException("No registry was started.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        _registry = await LoopbackRegistry.StartAsync(_folder.Combine("registry"), cancellationToken);
        StandInBase.Put(Registry.Store, BaseTag);
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(_folder.Combine("out/builder")).FullName, Stale), "", cancellationToken);
        await PublishAsync(cancellationToken);
        foreach (var name in new[] { "builder", "cdms" })
            _images[name] = await ContainerImage.ReadAsync(Registry.Store, $"study-forms/{name}", Version, _folder.Combine($"root/{name}"), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_registry is not null)
            await _registry.DisposeAsync();
        _folder.Dispose();
    }

    /// <param name="name"><c>builder</c> or <c>cdms</c>.</param>
    internal ContainerImage Image(string name) => _images[name];

    /// <summary>The bill of materials that was written beside an image.</summary>
    internal string BillOf(string name) => _folder.Combine($"out/{name}-{Version}.cdx.json");

    private async Task PublishAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(RepositoryRoot.Combine("dev/images"), ["--registry", Registry.Host, "--base", Base, "--out", _folder.Combine("out"), "--configuration", Configuration, "--no-build"])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // The SDK keeps every layer there; and no process of the build outlives the test.
        start.Environment["TMPDIR"] = Directory.CreateDirectory(_folder.Combine("tmp")).FullName;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["NO_PROXY"] = "localhost,127.0.0.1";
        using var publish = Process.Start(start)!;
        var errors = publish.StandardError.ReadToEndAsync(cancellationToken);
        var output = await publish.StandardOutput.ReadToEndAsync(cancellationToken);
        await publish.WaitForExitAsync(cancellationToken);
        Assert.True(publish.ExitCode == 0, output + await errors);
    }
}

/// <summary>Those who look at the images.</summary>
[CollectionDefinition(Name)]
public sealed class ImageTestGroup : ICollectionFixture<PublishedImages>
{
    public const string Name = "Images";
}
