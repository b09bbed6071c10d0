using System.Text;
using Microsoft.AspNetCore.Http;

namespace FaultProxy.Calls;

/// <summary>A call as it came in: SQS by its JSON protocol, SNS by its Query protocol, or anything else, which passes untouched.</summary>
internal sealed class AwsCall
{
    private const string SqsTarget = "AmazonSQS.";

    private static readonly HashSet<string> NotForwarded = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Connection", "Content-Length", "Transfer-Encoding", "Expect", "Keep-Alive",
    };

    private AwsCall(string method, string path, IReadOnlyList<KeyValuePair<string, string>> headers, byte[] body) =>
        (Method, Path, Headers, Body) = (method, path, headers, body);

    public string Method { get; }

    /// <summary>With its query.</summary>
    public string Path { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    public byte[] Body { get; }

    /// <summary>Name of the action; empty for what is neither SNS nor SQS.</summary>
    public string Action { get; private init; } = "";

    public bool IsSqs { get; private init; }

    public string Text => Encoding.UTF8.GetString(Body);

    public static async Task<AwsCall> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var headers = request.Headers.Where(header => !NotForwarded.Contains(header.Key))
            .Select(header => KeyValuePair.Create(header.Key, header.Value.ToString())).ToList();
        var call = new AwsCall(request.Method, $"{request.Path}{request.QueryString}", headers, body.ToArray());
        if (request.Headers["X-Amz-Target"].ToString() is { } target && target.StartsWith(SqsTarget, StringComparison.Ordinal))
            return call.As(target[SqsTarget.Length..], isSqs: true, call.Body);
        return request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) is true
            ? call.As(new QueryForm(call.Text)["Action"] ?? "", isSqs: false, call.Body)
            : call;
    }

    /// <summary>The same call with other content.</summary>
    public AwsCall With(string text) => As(Action, IsSqs, Encoding.UTF8.GetBytes(text));

    /// <summary>Another call to SQS in the name of the same caller.</summary>
    public AwsCall ToSqs(string action, string json)
    {
        var headers = Headers.Where(header => !header.Key.Equals("X-Amz-Target", StringComparison.OrdinalIgnoreCase))
            .Append(KeyValuePair.Create("X-Amz-Target", SqsTarget + action)).ToList();
        return new AwsCall(Method, Path, headers, Encoding.UTF8.GetBytes(json)) { Action = action, IsSqs = true };
    }

    private AwsCall As(string action, bool isSqs, byte[] body) => new(Method, Path, Headers, body) { Action = action, IsSqs = isSqs };
}
