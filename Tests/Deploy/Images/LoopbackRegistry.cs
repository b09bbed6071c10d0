using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tests.Deploy.Images;

/// <summary>A registry of images on loopback: as much of one as it takes to pull a base and to push an image (source: OCI Distribution Specification 1.1).</summary>
internal sealed partial class LoopbackRegistry : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _uploads;

    private LoopbackRegistry(WebApplication app, string folder)
    {
        _app = app;
        _uploads = Directory.CreateDirectory(Path.Combine(folder, "uploads")).FullName;
        Store = new RegistryStore(Directory.CreateDirectory(Path.Combine(folder, "blobs")).FullName);
    }

    public RegistryStore Store { get; }

    /// <summary>Host and port, as they begin the name of an image. By this name the SDK takes HTTP for good enough.</summary>
    public string Host => $"localhost:{new Uri(_app.Urls.First()).Port}";

    public static async Task<LoopbackRegistry> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // A layer is sent in one piece.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Logging.ClearProviders();
        var registry = new LoopbackRegistry(builder.Build(), folder);
        registry._app.Run(registry.AnswerAsync);
        await registry._app.StartAsync(cancellationToken);
        return registry;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path == "/v2/")
            return Task.CompletedTask;
        var match = Address().Match(http.Request.Path.Value!);
        var (repository, kind, name) = (match.Groups["repository"].Value, match.Groups["kind"].Value, match.Groups["name"].Value);
        return (http.Request.Method, kind) switch
        {
            ("GET" or "HEAD", "manifests") => AnswerManifestAsync(http, Store.Find(repository, name)),
            ("PUT", "manifests") => TakeManifestAsync(http, repository, name),
            ("GET" or "HEAD", "blobs") => AnswerBlobAsync(http, Store.PathOf(name)),
            ("POST", "blobs/uploads") => AnswerUpload(http, $"/v2/{repository}/blobs/uploads/{Guid.NewGuid():N}", StatusCodes.Status202Accepted),
            ("PATCH" or "PUT", "blobs/uploads") => TakeUploadAsync(http, Path.Combine(_uploads, name)),
            _ => AnswerUpload(http, null, StatusCodes.Status404NotFound),
        };
    }

    private static async Task AnswerManifestAsync(HttpContext http, StoredManifest? manifest)
    {
        http.Response.StatusCode = manifest is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        if (manifest is null)
            return;
        (http.Response.ContentType, http.Response.ContentLength) = (manifest.MediaType, manifest.Content.Length);
        http.Response.Headers["Docker-Content-Digest"] = manifest.Digest;
        if (HttpMethods.IsGet(http.Request.Method))
            await http.Response.Body.WriteAsync(manifest.Content, http.RequestAborted);
    }

    private async Task TakeManifestAsync(HttpContext http, string repository, string reference)
    {
        using var content = new MemoryStream();
        await http.Request.Body.CopyToAsync(content, http.RequestAborted);
        http.Response.Headers["Docker-Content-Digest"] = Store.Put(repository, reference, new StoredManifest(http.Request.ContentType!, content.ToArray()));
        http.Response.StatusCode = StatusCodes.Status201Created;
    }

    private static async Task AnswerBlobAsync(HttpContext http, string file)
    {
        http.Response.StatusCode = File.Exists(file) ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        if (!File.Exists(file))
            return;
        (http.Response.ContentType, http.Response.ContentLength) = ("application/octet-stream", new FileInfo(file).Length);
        if (HttpMethods.IsGet(http.Request.Method))
            await http.Response.SendFileAsync(file, http.RequestAborted);
    }

    private async Task TakeUploadAsync(HttpContext http, string file)
    {
        await using (var upload = new FileStream(file, FileMode.Append))
            await http.Request.Body.CopyToAsync(upload, http.RequestAborted);
        if (HttpMethods.IsPatch(http.Request.Method))
        {
            http.Response.Headers.Range = $"0-{new FileInfo(file).Length - 1}";
            await AnswerUpload(http, http.Request.Path, StatusCodes.Status202Accepted);
        }
        else
        {
            http.Response.StatusCode = await Store.TryKeepAsync(file, http.Request.Query["digest"]!) ? StatusCodes.Status201Created : StatusCodes.Status400BadRequest;
        }
    }

    private static Task AnswerUpload(HttpContext http, string? location, int status)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = location;
        return Task.CompletedTask;
    }

    [GeneratedRegex("^/v2/(?<repository>.+)/(?<kind>manifests|blobs/uploads|blobs)/(?<name>[^/]*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
