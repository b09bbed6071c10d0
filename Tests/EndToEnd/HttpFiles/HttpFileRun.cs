using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tests.EndToEnd.HttpFiles;

/// <summary>Sends the requests of a .http file in order, as an editor does.</summary>
/// <param name="file">The file.</param>
/// <param name="mine">The variables that whoever sends them fills in: the service's address and the token.</param>
internal sealed partial class HttpFileRun(HttpFile file, IReadOnlyDictionary<string, string> mine) : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly Dictionary<string, (HttpResponseMessage Response, string Body)> _answers = new(StringComparer.Ordinal);

    /// <returns>The status, and the body to show when it is a wrong one.</returns>
    public async Task<(int Status, string Body)> SendAsync(HttpFileRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), Fill(request.Address));
        if (request.Body.Length > 0)
            message.Content = new StringContent(await BodyAsync(request, cancellationToken), Encoding.UTF8, MediaType(request));
        foreach (var (name, value) in request.Headers.Where(header => header.Name != "Content-Type"))
            message.Headers.TryAddWithoutValidation(name, Fill(value));

        var response = await _http.SendAsync(message, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (request.Name is { } known)
            _answers[known] = (response, body);
        return ((int)response.StatusCode, body);
    }

    public void Dispose() => _http.Dispose();

    private static string MediaType(HttpFileRequest request) => request.Headers.First(header => header.Name == "Content-Type").Value;

    private async Task<string> BodyAsync(HttpFileRequest request, CancellationToken cancellationToken) =>
        request.Body.StartsWith("< ", StringComparison.Ordinal)
            ? await File.ReadAllTextAsync(Path.Combine(file.Folder, request.Body[2..].Trim()), cancellationToken)
            : Fill(request.Body);

    private string Fill(string text) => Variable().Replace(text, match => Value(match.Groups["name"].Value));

    private string Value(string name) => name.Split('.') switch
    {
        [var variable] => mine.GetValueOrDefault(variable) ?? file.Variables[variable],
        [var request, "response", "body", var property] => JsonDocument.Parse(_answers[request].Body).RootElement.GetProperty(property).ToString(),
        [var request, "response", "headers", var header] => _answers[request].Response.Headers.NonValidated[header].ToString(),
        _ => throw new FormatException($"'{{{{{name}}}}}' is no variable and no part of an earlier answer."),
    };

    [GeneratedRegex(@"\{\{(?<name>[^{}]+)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();
}
