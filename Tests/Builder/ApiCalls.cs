using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Tests.Support;

namespace Tests.Builder;

/// <summary>The calls of the API, as a client writes them.</summary>
internal static class ApiCalls
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> ImportAsync(this HttpClient client, string odm, string? key = null) =>
        client.SendAsync(Post("/api/studies/import", new StringContent(odm, Encoding.UTF8, "application/xml"), key), Cancelled);

    public static Task<HttpResponseMessage> ImportAsync(this HttpClient client, byte[] odm) =>
        client.SendAsync(Post("/api/studies/import", new ByteArrayContent(odm) { Headers = { ContentType = new("application/xml") } }, null), Cancelled);

    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string path, string json, string? key = null) =>
        client.SendAsync(Post(path, new StringContent(json, Encoding.UTF8, "application/json"), key), Cancelled);

    public static async Task<JsonElement> ReadAsync(this HttpClient client, string path) =>
        await client.GetFromJsonAsync<JsonElement>(path, Cancelled);

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True(expected == response.StatusCode, $"{(int)response.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>A failed answer: a problem document with status, code, what is wrong and what to do.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var problem = await response.JsonAsync(status);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Equal(code, problem.Text("code"));
        Assert.NotEmpty(problem.Text("detail")!);
        Assert.NotEmpty(problem.Text("remedy")!);
        return problem;
    }

    public static string? Text(this JsonElement element, string property) => element.GetProperty(property).GetString();

    public static string FormPath(string studyOid, string formOid) => $"/api/studies/{Uri.EscapeDataString(studyOid)}/forms/{Uri.EscapeDataString(formOid)}";

    /// <summary>Publishes version 1 and deploys it; gives the address of the deployment.</summary>
    public static async Task<string> DeployAsync(this HttpClient client, string studyOid = "S.1", string formOid = "F.1", string environment = "uat")
    {
        await (await client.PostJsonAsync($"{FormPath(studyOid, formOid)}/versions", """{"changeReason":"first"}""")).JsonAsync(HttpStatusCode.Created);
        var response = await client.PostJsonAsync($"{FormPath(studyOid, formOid)}/versions/1/deployments", $$"""{"environment":"{{environment}}"}""");
        await response.JsonAsync(HttpStatusCode.Accepted);
        return response.Headers.Location!.ToString();
    }

    public static string Odm(string relativePath) => Corpus.Find(relativePath);

    private static HttpRequestMessage Post(string path, HttpContent content, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return request;
    }
}
