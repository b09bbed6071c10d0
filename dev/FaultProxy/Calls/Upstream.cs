using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace FaultProxy.Calls;

/// <summary>The service behind the proxy.</summary>
internal sealed partial class Upstream(Uri address) : IDisposable
{
    private static readonly HashSet<string> NamesQueues = new(StringComparer.Ordinal) { "CreateQueue", "GetQueueUrl", "ListQueues" };

    // The emulator writes http://sqs.us-east-1.localhost:4566/000000000000/NAME and looks at the path alone.
    [GeneratedRegex("https?://[^/\"]+/", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyAuthority();

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(90),
    };

    /// <summary>The address under which clients see the service: queue URLs are made to point at it.</summary>
    public Uri Own { get; set; } = address;

    public async Task<Reply> SendAsync(AwsCall call, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), new Uri(call.Path, UriKind.Relative));
        request.Content = new ByteArrayContent(call.Body);
        foreach (var (name, value) in call.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new Reply((int)response.StatusCode, response.Content.Headers.ContentType?.ToString() ?? "", Redirected(call, body))
        {
            Headers = [.. Kept(response.Headers).Concat(Kept(response.Content.Headers))],
        };
    }

    public void Dispose() => _http.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Kept(HttpHeaders headers) => headers
        .Where(header => header.Key is not ("Transfer-Encoding" or "Connection" or "Keep-Alive" or "Content-Length" or "Content-Type" or "Date"))
        .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)));

    private byte[] Redirected(AwsCall call, byte[] body) => call.IsSqs && NamesQueues.Contains(call.Action)
        ? Encoding.UTF8.GetBytes(AnyAuthority().Replace(Encoding.UTF8.GetString(body), $"http://{Own.Authority}/"))
        : body;
}
