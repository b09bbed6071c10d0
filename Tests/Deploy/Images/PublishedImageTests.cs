using System.Formats.Tar;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Tests.Support;

namespace Tests.Deploy.Images;

/// <summary>What the images of both services are, as a registry gets them.</summary>
[Collection(ImageTestGroup.Name)]
public sealed partial class PublishedImageTests(PublishedImages images)
{
    [Theory]
    [InlineData("builder", "Builder.Service")]
    [InlineData("cdms", "Cdms.Service")]
    public void Container_OfAnImage_RunsTheServiceAsTheUserOfTheBase(string image, string service)
    {
        var read = images.Image(image);

        Assert.Equal(["dotnet", $"/app/{service}.dll"], read.Texts("Entrypoint"));
        // What follows the name of the image is the command: nothing of the base's (--info) may stand before it.
        Assert.Empty(read.Texts("Cmd"));
        Assert.Equal(("1654", "/app/"), ((string)read.Config["User"]!, (string)read.Config["WorkingDir"]!));
        Assert.Equal("8080/tcp", Assert.Single(read.Config["ExposedPorts"]!.AsObject()).Key);
        Assert.Equal(StandInBase.Environment.Order(StringComparer.Ordinal), read.Texts("Env").Order(StringComparer.Ordinal));
        Assert.Equal(("linux", ProcessorOf(RuntimeInformation.OSArchitecture)), ((string)read.Platform["os"]!, (string)read.Platform["architecture"]!));
        Assert.Equal(2, read.Manifest["layers"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("builder", "eCRF Builder")]
    [InlineData("cdms", "CDMS")]
    public void Labels_OfAnImage_SayWhatItIsAndOfWhichCommit(string image, string title)
    {
        var labels = images.Image(image).Config["Labels"]!.AsObject().ToDictionary(label => label.Key, label => (string)label.Value!, StringComparer.Ordinal);

        Assert.Equal(title, labels["org.opencontainers.image.title"]);
        Assert.Equal(PublishedImages.Version, labels["org.opencontainers.image.version"]);
        Assert.Equal(images.Base, labels["org.opencontainers.image.base.name"]);
        Assert.Matches("^sha256:[0-9a-f]{64}$", labels["org.opencontainers.image.base.digest"]);
        Assert.Contains("forms", labels["org.opencontainers.image.description"], StringComparison.Ordinal);
        // A copy without its history has none.
        if (Path.Exists(RepositoryRoot.Combine(".git")))
            Assert.Matches("^[0-9a-f]{40}$", labels["org.opencontainers.image.revision"]);
        // What nobody wrote: the SDK's own words for an author and an address of the repository.
        Assert.DoesNotContain("org.opencontainers.image.authors", labels.Keys);
        Assert.DoesNotContain("org.opencontainers.image.source", labels.Keys);
        Assert.DoesNotContain(labels.Values, value => value.Contains(RepositoryRoot.Path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("study-forms/builder")]
    [InlineData("study-forms/cdms")]
    public void Tags_OfAnImage_AreTheVersionAlone(string repository) => Assert.Equal([PublishedImages.Version], images.Registry.Store.TagsOf(repository));

    [Theory]
    [InlineData("builder")]
    [InlineData("cdms")]
    public void Layer_OfAService_HoldsItsOwnFilesInOneFolder(string image)
    {
        var entries = images.Image(image).Entries;

        Assert.Empty(entries.Where(entry => entry.Name != "app" && !entry.Name.StartsWith("app/", StringComparison.Ordinal)).Select(entry => entry.Name));
        Assert.Empty(entries.Where(entry => entry.Kind is not (TarEntryType.RegularFile or TarEntryType.Directory)).Select(entry => $"{entry.Name} is a {entry.Kind}"));
        // The SDK gives all to the user of the container, so pods and compose have a root that nobody can write to. Nobody else may change a file, and none gives rights.
        Assert.Empty(entries.Where(entry => (entry.Mode & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite | UnixFileMode.SetUser | UnixFileMode.SetGroup)) != default).Select(entry => $"{entry.Name}: {entry.Mode}"));
        Assert.Equal([1654], entries.Select(entry => entry.Owner).Distinct());
        Assert.Empty(entries.Where(entry => !entry.Mode.HasFlag(UnixFileMode.OtherRead)).Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("builder", "Builder.Service")]
    [InlineData("cdms", "Cdms.Service")]
    public void Layer_OfAService_HoldsWhatItLoadsAndNothingElse(string image, string service)
    {
        var names = images.Image(image).Entries.Where(entry => entry.Kind is TarEntryType.RegularFile).Select(entry => entry.Name["app/".Length..]).ToList();
        var processor = ProcessorOf(RuntimeInformation.OSArchitecture) is "amd64" ? "x64" : "arm64";

        Assert.Superset(new HashSet<string>([$"{service}.dll", $"{service}.deps.json", $"{service}.runtimeconfig.json", "appsettings.json", $"runtimes/linux-{processor}/native/libe_sqlite3.so"]), names.ToHashSet());
        Assert.DoesNotContain(names, Foreign().IsMatch);
        Assert.DoesNotContain(names, name => name.StartsWith("runtimes/linux-", StringComparison.Ordinal) && !name.StartsWith($"runtimes/linux-{processor}/", StringComparison.Ordinal));
        Assert.DoesNotContain(names, Tool().IsMatch);
        Assert.DoesNotContain(names, OfDevelopment().IsMatch);
        Assert.DoesNotContain(PublishedImages.Stale, names);
        // Culture data are the base's: nothing here says to go without.
        Assert.Contains("\"System.Globalization.Invariant\": false", File.ReadAllText(images.Image(image).PathOf($"/app/{service}.runtimeconfig.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("runtimes/win-x64/native/Microsoft.Data.SqlClient.SNI.dll")]
    [InlineData("runtimes/linux-musl-x64/native/libe_sqlite3.so")]
    [InlineData("runtimes/linux-arm/native/libe_sqlite3.so")]
    [InlineData("web.config")]
    [InlineData("bin/busybox")]
    [InlineData("usr/bin/apt-get")]
    [InlineData("appsettings.Development.json")]
    [InlineData("builder.http")]
    [InlineData("security.env")]
    [InlineData("keys.p12")]
    [InlineData("Pages/Index.cshtml")]
    public void Names_ThatNoImageMayHold_AreFound(string name) => Assert.True(Foreign().IsMatch(name) || Tool().IsMatch(name) || OfDevelopment().IsMatch(name));

    [Theory]
    [InlineData("builder")]
    [InlineData("cdms")]
    public async Task Files_OfAnImage_NameNoFolderOfTheMachineThatBuiltThem(string image)
    {
        var here = Encoding.UTF8.GetBytes(RepositoryRoot.Path + Path.DirectorySeparatorChar);
        var naming = new List<string>();
        foreach (var file in Directory.EnumerateFiles(images.Image(image).Root, "*", SearchOption.AllDirectories))
        {
            if ((await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).AsSpan().IndexOf(here) >= 0)
                naming.Add(Path.GetFileName(file));
        }

        Assert.Empty(naming);
    }

    private static string ProcessorOf(Architecture architecture) => architecture is Architecture.Arm64 ? "arm64" : "amd64";

    [GeneratedRegex("^runtimes/(?!linux-(x64|arm64)/|linux/|unix/)|^web\\.config$|^BlazorDebugProxy/|libmsalruntime|\\.(exe|dylib|so\\.dbg)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Foreign();

    [GeneratedRegex("(^|/)(sh|bash|dash|ash|zsh|busybox|toybox|apt|apt-get|dpkg|apk|yum|dnf|rpm|curl|wget|nc|perl|python3?)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tool();

    [GeneratedRegex("appsettings\\.[^/]+\\.json$|launchSettings|\\.(http|env|db|p12|pfx|pem|key|cs|cshtml|razor|csproj|user)$|^[^/]+\\.xml$|staticwebassets\\.runtime", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfDevelopment();
}
