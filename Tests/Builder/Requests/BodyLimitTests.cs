using System.Net;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.Requests;

/// <summary>Bodies that are too large, over a real connection.</summary>
public sealed class BodyLimitTests
{
    private const long Huge = 200L * 1024 * 1024;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Import_BodyOf200MiB_IsRefusedAndNothingStored(bool saysItsLength)
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite, ("Import:MaximumBytes", "100000"));
        using var client = host.CreateClient();
        using var body = new EndlessXml(Huge);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/studies/import") { Content = new StreamContent(body) };
        request.Content.Headers.ContentType = new("application/xml");
        request.Content.Headers.ContentLength = saysItsLength ? Huge : null;
        request.Headers.TransferEncodingChunked = saysItsLength ? null : true;

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
        Assert.Equal(0, await host.ReadAsync(db => db.Studies.CountAsync()));
    }

    [Fact]
    public async Task Publish_BodyOverOneMebibyte_IsRefused()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();

        using var response = await client.PostJsonAsync("/api/studies/S/forms/F/versions", $$"""{"changeReason":"{{new string('a', 1 << 21)}}"}""");

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }
}
