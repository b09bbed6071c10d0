using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cdms.Service.Domain;
using Forms;
using Microsoft.Extensions.FileProviders;

namespace Cdms.Service.Pages;

/// <summary>The files of which the pages are made, with their hashes, as the build lists them.</summary>
internal sealed class ShellFiles(IWebHostEnvironment host)
{
    private const string Document = "shell.html", Worker = "shell-worker.js";
    private readonly Lazy<IReadOnlyList<ShellFile>> _files = new(Read);

    // Named: a host that runs the CDMS beside other services bears another name.
    public static string ManifestPath { get; } = Path.Combine(AppContext.BaseDirectory, $"{typeof(ShellFiles).Assembly.GetName().Name}.staticwebassets.endpoints.json");

    /// <summary>The document around the pages, which names the environment.</summary>
    public string DocumentFor(EnvironmentOptions environment) => TextOf(Document)
        .Replace("{environment}", HtmlEncoder.Default.Encode(environment.Environment), StringComparison.Ordinal)
        .Replace("{kind}", environment.IsProduction ? EnvironmentKinds.Production : EnvironmentKinds.Uat, StringComparison.Ordinal);

    /// <summary>The service worker with the list of what it keeps. Another build, or another document, makes it another script, by which the browser knows.</summary>
    public string WorkerFor(EnvironmentOptions environment)
    {
        var files = JsonSerializer.Serialize(_files.Value, JsonSerializerOptions.Web);
        var version = ContentHash.Of(Encoding.UTF8.GetBytes(files + DocumentFor(environment)));
        return $"const version = \"{version}\";\nconst files = {files};\n{TextOf(Worker)}";
    }

    private string TextOf(string name)
    {
        using var reader = new StreamReader(FileOf(name).CreateReadStream());
        return reader.ReadToEnd();
    }

    private IFileInfo FileOf(string name) => host.WebRootFileProvider.GetFileInfo(name) is { Exists: true } file
        ? file
        : throw new FileNotFoundException($"The file {name} of the entry pages is missing. Publish the service again, with all of its wwwroot.");

    private static List<ShellFile> Read()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(ManifestPath));
        return [.. manifest.RootElement.GetProperty("Endpoints").EnumerateArray().Where(IsKept)
            .Select(endpoint => new ShellFile(endpoint.GetProperty("Route").GetString()!, PropertyOf(endpoint, "integrity")!)).OrderBy(file => file.Url, StringComparer.Ordinal)];
    }

    // Each file once: by its plain name, and not compressed. What the runtime asks for at its start has to be there to the last file, symbols too, or it does not start.
    private static bool IsKept(JsonElement endpoint) => endpoint.GetProperty("Selectors").GetArrayLength() == 0 && PropertyOf(endpoint, "integrity") is not null && PropertyOf(endpoint, "fingerprint") is null
        && endpoint.GetProperty("Route").GetString() is { } route && Path.GetExtension(route) is not (".gz" or ".br" or ".map") && route is not (Document or Worker);

    private static string? PropertyOf(JsonElement endpoint, string name) => endpoint.GetProperty("EndpointProperties").EnumerateArray()
        .Where(property => property.GetProperty("Name").GetString() == name).Select(property => property.GetProperty("Value").GetString()).FirstOrDefault();
}

/// <summary>One file of the pages.</summary>
/// <param name="Url">Its address below <c>/entry/</c>.</param>
/// <param name="Integrity">Its hash, as a browser checks it.</param>
internal sealed record ShellFile(string Url, string Integrity);
