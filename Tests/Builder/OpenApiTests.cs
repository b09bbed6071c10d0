using System.Net;
using Tests.Support;

namespace Tests.Builder;

/// <summary>The API document and its page.</summary>
public sealed class OpenApiTests
{
    [Fact]
    public async Task Document_OfTheApi_NamesEveryCallOfTheBuilder()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();

        var paths = (await client.ReadAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .Where(path => path.Name.StartsWith("/api/studies", StringComparison.Ordinal) || path.Name.StartsWith("/api/deployments", StringComparison.Ordinal) || path.Name.StartsWith("/api/drop-folder", StringComparison.Ordinal) || path.Name.StartsWith("/api/webhooks", StringComparison.Ordinal)
                || path.Name.StartsWith("/api/reconciliations", StringComparison.Ordinal) || path.Name.StartsWith("/api/environments/", StringComparison.Ordinal))
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name} {path.Name}")).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "get /api/deployments", "get /api/deployments/{id}", "get /api/drop-folder", "get /api/drop-folder/{id}", "get /api/reconciliations", "get /api/reconciliations/{id}", "get /api/reconciliations/{id}/report", "get /api/studies", "get /api/studies/{studyOid}", "get /api/studies/{studyOid}/board", "get /api/studies/{studyOid}/forms", "get /api/studies/{studyOid}/forms/{formOid}/draft",
                "get /api/studies/{studyOid}/forms/{formOid}/draft/changes", "get /api/studies/{studyOid}/forms/{formOid}/draft/checks",
                "get /api/studies/{studyOid}/forms/{formOid}/draft/presence", "get /api/studies/{studyOid}/forms/{formOid}/draft/state",
                "get /api/studies/{studyOid}/forms/{formOid}/versions", "get /api/studies/{studyOid}/forms/{formOid}/versions/{number}",
                "get /api/studies/{studyOid}/forms/{formOid}/versions/{number}/changes",
                "get /api/studies/{studyOid}/odm",
                "get /api/studies/{studyOid}/releases", "get /api/studies/{studyOid}/releases/next", "get /api/studies/{studyOid}/releases/{number}", "get /api/studies/{studyOid}/releases/{number}/deployments/{id}/missing",
                "get /api/studies/{studyOid}/releases/{number}/impact/{id}", "get /api/studies/{studyOid}/releases/{number}/odm",
                "get /api/studies/{studyOid}/signatures",
                "get /api/webhooks", "get /api/webhooks/{id}", "get /api/webhooks/{id}/deliveries", "get /api/webhooks/{id}/deliveries/{deliveryId}",
                "post /api/deployments/{id}/cancel", "post /api/deployments/{id}/retry", "post /api/environments/{environment}/reconciliations",
                "post /api/reconciliations/{id}/differences/{differenceId}/acknowledgement", "post /api/reconciliations/{id}/differences/{differenceId}/repair", "post /api/reconciliations/{id}/repair",
                "post /api/studies", "post /api/studies/import", "post /api/studies/{studyOid}/deployments",
                "post /api/studies/{studyOid}/forms",
                "post /api/studies/{studyOid}/forms/{formOid}/versions", "post /api/studies/{studyOid}/forms/{formOid}/versions/{number}/deployments",
                "post /api/studies/{studyOid}/releases", "post /api/studies/{studyOid}/releases/{number}/deployments",
                "post /api/studies/{studyOid}/releases/{number}/deployments/{id}/cancel", "post /api/studies/{studyOid}/releases/{number}/deployments/{id}/withdraw",
                "post /api/studies/{studyOid}/releases/{number}/impact",
                "post /api/webhooks", "post /api/webhooks/{id}/deliveries/{deliveryId}/send", "post /api/webhooks/{id}/secret", "post /api/webhooks/{id}/test",
                "put /api/studies/{studyOid}", "put /api/studies/{studyOid}/forms/{formOid}/draft", "put /api/studies/{studyOid}/forms/{formOid}/draft/presence", "put /api/studies/{studyOid}/visits",
                "put /api/webhooks/{id}",
            ],
            paths);
    }

    [Fact]
    public async Task Document_OfChangeLists_OffersJsonAndCsv()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();

        var paths = (await client.ReadAsync("/openapi/v1.json")).GetProperty("paths");

        Assert.All(["draft/changes", "versions/{number}/changes"], path => Assert.Equal(
            ["application/json", "text/csv"],
            paths.GetProperty($"/api/studies/{{studyOid}}/forms/{{formOid}}/{path}").GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content")
                .EnumerateObject().Select(content => content.Name)));
    }

    [Theory]
    [InlineData("/scalar/")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Get_PageOrProbe_Answers(string path)
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();

        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
