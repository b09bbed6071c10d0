using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Builder.Client;
using Forms;

namespace Tests.Pages.Editor;

/// <summary>The service's part in saving a draft, in memory: reads, saves over a state, refuses over another, or does not answer.</summary>
internal sealed class DraftServer : HttpMessageHandler
{
    public DraftServer(FormDefinition form) => Form = form;

    /// <summary>The draft that stands.</summary>
    public FormDefinition Form { get; private set; }

    /// <summary>What it answers instead; null: as it should. Throws for no answer at all.</summary>
    public Func<HttpResponseMessage>? Instead { get; set; }

    /// <summary>Runs once, before the next save is looked at.</summary>
    public Action? BeforeSave { get; set; }

    public int Saves { get; private set; }

    public BuilderApi Api => new(new HttpClient(this, disposeHandler: false) { BaseAddress = new("http://builder.test") });

    private string Tag => $"\"{ContentHash.Of(CanonicalJson.Serialize(Form))}\"";

    /// <summary>Somebody else saves.</summary>
    public void Save(FormDefinition form) => Form = form;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Instead is not null)
            return Instead();
        if (request.Method == HttpMethod.Put)
            return await SaveAsync(request, cancellationToken);
        return request.RequestUri!.AbsolutePath.EndsWith("/state", StringComparison.Ordinal) ? Json(HttpStatusCode.OK, State()) : Content();
    }

    private async Task<HttpResponseMessage> SaveAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var before = BeforeSave;
        BeforeSave = null;
        before?.Invoke();
        var sent = CanonicalJson.Deserialize(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        if (sent != Form && request.Headers.GetValues("If-Match").Single() != Tag)
            return Json(HttpStatusCode.PreconditionFailed, new { code = "draft-changed", detail = "Somebody changed the draft." });
        (Form, Saves) = (sent, Saves + 1);
        return Json(HttpStatusCode.OK, new { draft = State(), problems = Array.Empty<object>(), findings = Array.Empty<object>() });
    }

    private object State() => new
    {
        studyOid = Form.StudyOid, formOid = Form.FormDef.Oid, name = Form.FormDef.Name, draftHash = Tag.Trim('"'), changedAt = DateTimeOffset.UnixEpoch, changedBy = "Haneul Choi", editors = Array.Empty<string>(), latestVersion = 0,
    };

    private HttpResponseMessage Content()
    {
        var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(CanonicalJson.Serialize(Form)) };
        answer.Headers.ETag = new EntityTagHeaderValue(Tag);
        return answer;
    }

    private static HttpResponseMessage Json(HttpStatusCode status, object body) => new(status)
    {
        Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, (int)status < 400 ? "application/json" : "application/problem+json"),
    };
}
