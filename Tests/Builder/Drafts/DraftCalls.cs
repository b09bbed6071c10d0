using System.Net;
using System.Text;
using System.Text.Json;
using Forms;
using Tests.Support;

namespace Tests.Builder.Drafts;

/// <summary>The calls of an editor.</summary>
internal static class DraftCalls
{
    public const string Draft = "/api/studies/S.1/forms/F.1/draft";
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>A Builder with a study of one form.</summary>
    public static async Task<BuilderHost> StartAsync(DatabaseProvider provider)
    {
        var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await (await client.ImportAsync(OdmFiles.Study())).JsonAsync(HttpStatusCode.OK);
        return host;
    }

    public static async Task<(FormDefinition Form, string Tag)> ReadDraftAsync(this HttpClient client, string path = Draft)
    {
        using var answer = await client.GetAsync(path, Cancelled);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (CanonicalJson.Deserialize(await answer.Content.ReadAsByteArrayAsync(Cancelled)), answer.Headers.ETag!.ToString());
    }

    public static Task<HttpResponseMessage> SaveAsync(this HttpClient client, FormDefinition form, string? tag, string path = Draft) =>
        client.PutAsync(path, Encoding.UTF8.GetString(CanonicalJson.Serialize(form)), tag);

    public static async Task<HttpResponseMessage> PutAsync(this HttpClient client, string path, string json, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await client.SendAsync(request, Cancelled);
    }

    public static FormDefinition Renamed(this FormDefinition form, string name) => form with { FormDef = form.FormDef with { Name = name } };

    public static HttpClient As(this BuilderHost host, string grant)
    {
        var client = host.CreateClient();
        ApiClient.For(grant).SignIn(client);
        return client;
    }

    public static string[] Names(this JsonElement list, string property) => [.. list.EnumerateArray().Select(entry => entry.Text(property)!)];
}
