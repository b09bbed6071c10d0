using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tests.Cli.Support;

/// <summary>Answers as a Builder would, and keeps what it was asked. Answers to one address come in their order; the last one stays.</summary>
internal sealed class FakeBuilder : HttpMessageHandler
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly ConcurrentDictionary<string, Queue<Func<HttpResponseMessage>>> _answers = new(StringComparer.Ordinal);
    private readonly List<FakeRequest> _requests = [];

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<FakeRequest> Requests => _requests;

    /// <summary>Answers with JSON.</summary>
    public FakeBuilder On(string request, params object[] answers) => Add(request, answers.Select(answer =>
        Content(HttpStatusCode.OK, "application/json", JsonSerializer.SerializeToUtf8Bytes(answer, answer.GetType(), Json))));

    /// <summary>Answers with a file.</summary>
    public FakeBuilder OnFile(string request, string mediaType, string text) => Add(request, [Content(HttpStatusCode.OK, mediaType, Encoding.UTF8.GetBytes(text))]);

    /// <summary>Refuses, with what a problem says.</summary>
    public FakeBuilder OnProblem(string request, int status, object problem) => Add(request,
        [Content((HttpStatusCode)status, "application/problem+json", JsonSerializer.SerializeToUtf8Bytes(problem, problem.GetType(), Json))]);

    /// <summary>Does not answer.</summary>
    public FakeBuilder OnNobody(string request) => Add(request, [() => throw new HttpRequestException("Connection refused")]);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var key = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        _requests.Add(new(key, request.Headers.Authorization?.ToString(), request.Content?.Headers.ContentType?.ToString(),
            request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken)));
        var answers = _answers.TryGetValue(key, out var known) ? known : throw new InvalidOperationException($"Nobody expected {key}.");
        return (answers.Count > 1 ? answers.Dequeue() : answers.Peek())();
    }

    private FakeBuilder Add(string request, IEnumerable<Func<HttpResponseMessage>> answers)
    {
        var queue = _answers.GetOrAdd(request, _ => new());
        foreach (var answer in answers)
            queue.Enqueue(answer);
        return this;
    }

    private static Func<HttpResponseMessage> Content(HttpStatusCode status, string mediaType, byte[] body) =>
        () => new(status) { Content = new ByteArrayContent(body) { Headers = { ContentType = new(mediaType) } } };
}

/// <summary>A request as it came.</summary>
internal sealed record FakeRequest(string Key, string? Authorization, string? MediaType, string? Body);
