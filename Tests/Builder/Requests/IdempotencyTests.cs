using System.Net;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.Requests;

/// <summary>Requests that are sent again under the same key.</summary>
public sealed class IdempotencyTests
{
    private const string Versions = "/api/studies/S.1/forms/F.1/versions";
    private const string First = """{"changeReason":"first"}""";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Post_SameKeyAndRequest_GetsTheSameAnswerByteForByte(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        using var client = host.CreateClient();
        var first = await client.PostJsonAsync(Versions, First, "key-1");
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        var second = await client.PostJsonAsync(Versions, First, "key-1");

        // Without the key the second would be 200: the draft is unchanged.
        Assert.Equal((HttpStatusCode.Created, first.StatusCode), (second.StatusCode, second.StatusCode));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
        Assert.Equal(await BytesOf(first), await BytesOf(second));
    }

    [Fact]
    public async Task Post_SameKeyOtherBody_IsRefused()
    {
        await using var host = await StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await client.PostJsonAsync(Versions, First, "key-1");

        using var second = await client.PostJsonAsync(Versions, """{"changeReason":"other"}""", "key-1");

        await second.ProblemAsync(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
    }

    [Fact]
    public async Task Post_SameKeyOtherAddress_IsAnotherRequest()
    {
        await using var host = await StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await client.PostJsonAsync(Versions, First, "key-1");

        using var second = await client.PostJsonAsync("/api/studies/S.1/deployments", """{"environment":"uat","changeReason":"first"}""", "key-1");

        Assert.Equal(HttpStatusCode.Accepted, second.StatusCode);
    }

    [Fact]
    public async Task Post_RefusedRequestWithKey_IsJudgedAfresh()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await (await client.PostJsonAsync(Versions, First, "key-1")).ProblemAsync(HttpStatusCode.NotFound, "unknown-study");
        await client.ImportAsync(OdmFiles.Study());

        using var second = await client.PostJsonAsync(Versions, First, "key-1");

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Post_SameKeyAtTheSameMoment_HasOneEffectAndOneAnswer(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        using var client = host.CreateClient();

        var responses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.PostJsonAsync(Versions, First, "key-1")));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Created, response.StatusCode));
        Assert.Single((await Task.WhenAll(responses.Select(BytesOf))).Select(Convert.ToHexString).Distinct());
        Assert.Equal((1, 1), await host.ReadAsync(async db => (await db.FormVersions.CountAsync(), await db.IdempotentAnswers.CountAsync())));
    }

    [Fact]
    public async Task Import_MultipartWithNewBoundary_IsTheSameRequest()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();

        var first = await ImportMultipartAsync(client, OdmFiles.Study());
        var second = await ImportMultipartAsync(client, OdmFiles.Study());
        var other = await ImportMultipartAsync(client, OdmFiles.Study(question: "Other"));

        Assert.Equal(await BytesOf(first), await BytesOf(second));
        await other.ProblemAsync(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
    }

    [Fact]
    public async Task Post_KeyTooLong_IsRefused()
    {
        await using var host = await StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();

        using var response = await client.PostJsonAsync(Versions, First, new string('a', 300));

        await response.ProblemAsync(HttpStatusCode.BadRequest, "bad-idempotency-key");
    }

    private static async Task<HttpResponseMessage> ImportMultipartAsync(HttpClient client, string odm)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/studies/import") { Headers = { { "Idempotency-Key", "key-1" } } };
        request.Content = new MultipartFormDataContent { { new StringContent(odm), "file", "study.xml" } };
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<byte[]> BytesOf(HttpResponseMessage response) => response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private static async Task<BuilderHost> StartAsync(DatabaseProvider provider)
    {
        var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        return host;
    }
}
