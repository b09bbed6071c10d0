using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Tests.Deploy.Images;

/// <summary>How large the images are, as they are sent and as they lie.</summary>
[Collection(ImageTestGroup.Name)]
public sealed class PublishedSizeTests(PublishedImages images)
{
    // A good part more than when this was written (docs/kubernetes.md): what grows beyond is to be seen and explained.
    private const long MostBytes = 90_000_000, MostCompressed = 42_000_000, MostOfTheBase = 80_000_000;

    [Theory]
    [InlineData("builder")]
    [InlineData("cdms")]
    public void Layer_OfAService_IsSmall(string image)
    {
        var (bytes, compressed) = (images.Image(image).Entries.Sum(entry => entry.Length), images.Image(image).LayerBytes);

        Print($"study-forms/{image}: {compressed / 1e6:0.0} MB as a compressed layer, {bytes / 1e6:0.0} MB of files, without the layers of the base image");
        Assert.InRange(bytes, 1, MostBytes);
        Assert.InRange(compressed, 1, MostCompressed);
    }

    [Fact]
    public async Task BaseImage_OfTheServices_IsSmall()
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://mcr.microsoft.com/v2/dotnet/aspnet/manifests/"), Timeout = TimeSpan.FromSeconds(3) };
        http.DefaultRequestHeaders.Add("Accept", ["application/vnd.docker.distribution.manifest.list.v2+json", "application/vnd.oci.image.index.v1+json", "application/vnd.docker.distribution.manifest.v2+json", "application/vnd.oci.image.manifest.v1+json"]);

        var list = await AskAsync(http, "10.0-noble-chiseled-extra");
        var manifest = await AskAsync(http, (string)list["manifests"]!.AsArray().First(one => (string?)one!["platform"]!["architecture"] == "amd64")!["digest"]!);
        var size = manifest["layers"]!.AsArray().Sum(layer => (long)layer!["size"]!);

        Print($"aspnet:10.0-noble-chiseled-extra: {size / 1e6:0.0} MB, compressed");
        Assert.InRange(size, 1, MostOfTheBase);
    }

    private static async Task<JsonNode> AskAsync(HttpClient http, string reference)
    {
        try
        {
            return (await http.GetFromJsonAsync<JsonNode>(new Uri(reference, UriKind.Relative), TestContext.Current.CancellationToken))!;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            Assert.Skip("No base image: mcr.microsoft.com cannot be reached; the layers of the services alone are measured.");
            throw;
        }
    }

    private static void Print(string line)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        TestContext.Current.SendDiagnosticMessage("{0}", line);
    }
}
