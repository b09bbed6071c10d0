using System.Text.RegularExpressions;
using Tests.ServiceDefaults.Support;

namespace Tests.ServiceDefaults.Documentation;

/// <summary>The API document and its page need no network.</summary>
public partial class ServiceDocumentationTests
{
    [Fact]
    public async Task Get_ApiPage_LoadsNothingFromElsewhere()
    {
        await using var app = await SampleApp.StartAsync();
        using var client = app.CreateClient();

        using var answer = await client.GetAsync("/scalar/", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotMatch(ForeignAddress(), page);
        Assert.StartsWith("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var script = await client.GetAsync("/scalar/scalar.js", TestContext.Current.CancellationToken);
        Assert.True(script.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Get_ApiDocument_DescribesTheAddresses()
    {
        await using var app = await SampleApp.StartAsync();

        var (_, document) = await app.GetAsync("/openapi/v1.json");

        Assert.Equal("sample", document.GetProperty("info").GetProperty("title").GetString());
        var form = document.GetProperty("paths").GetProperty("/studies/{studyOid}/forms/{formOid}/x").GetProperty("get");
        Assert.All(form.GetProperty("parameters").EnumerateArray(), parameter => Assert.Equal("path", parameter.GetProperty("in").GetString()));
    }

    [GeneratedRegex("""(src|href)\s*=\s*"(https?:)?//""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ForeignAddress();
}
