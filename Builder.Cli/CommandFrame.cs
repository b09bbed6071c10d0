using System.CommandLine;
using System.Net.Http.Headers;
using Builder.Cli.Printing;
using Builder.Client;

namespace Builder.Cli;

/// <summary>What is around every command: the options that all take, the way to the Builder, and words for what goes wrong.</summary>
internal sealed class CommandFrame(Surroundings surroundings)
{
    private const string UrlVariable = "BUILDER_URL", TokenVariable = "BUILDER_TOKEN";

    // The largest files take minutes; a connection that hangs must not hold a pipeline for hours.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(10);

    private readonly Option<string?> _url = new("--url") { Description = $"Address of the Builder; else {UrlVariable}.", HelpName = "ADDRESS", Recursive = true };
    private readonly Option<string?> _tokenFile = new("--token-file") { Description = $"File that holds the token; else {TokenVariable}.", HelpName = "FILE", Recursive = true };
    private readonly Option<bool> _json = new("--json") { Description = "Answer in JSON, for programs.", Recursive = true };

    /// <summary>Gives the options to the root, and so to every command.</summary>
    public void AddOptionsTo(RootCommand root)
    {
        root.Add(_url);
        root.Add(_tokenFile);
        root.Add(_json);
    }

    /// <summary>Lets a command do something.</summary>
    public void Act(Command command, Func<ParseResult, Session, CancellationToken, Task<int>> act) => command.SetAction(async (parsed, cancellationToken) =>
    {
        var failures = new FailureText(surroundings.Error, parsed.GetValue(_json));
        return await failures.TellAsync(async () =>
        {
            using var http = await ConnectAsync(parsed, cancellationToken);
            return await act(parsed, new Session(new BuilderApi(http), surroundings, parsed.GetValue(_json)), cancellationToken);
        }, cancellationToken);
    });

    private async Task<HttpClient> ConnectAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var address = FindAddress(parsed);
        var token = await FindTokenAsync(parsed, cancellationToken);
        var http = new HttpClient(surroundings.Handler(), disposeHandler: true) { BaseAddress = address, Timeout = LongestAnswer };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    private Uri FindAddress(ParseResult parsed)
    {
        var given = parsed.GetValue(_url) ?? surroundings.Variable(UrlVariable);
        if (string.IsNullOrWhiteSpace(given))
            throw new UsageException("No address of a Builder is given.", $"Set {UrlVariable}, or say --url https://builder.example.org.");
        return Uri.TryCreate(given.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new UsageException($"'{given}' is no address of a Builder.", "Give it with its scheme: https://builder.example.org.");
    }

    private async Task<string> FindTokenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(_tokenFile);
        var token = (file is null ? surroundings.Variable(TokenVariable) : await File.ReadAllTextAsync(file, cancellationToken))?.Trim();
        if (string.IsNullOrEmpty(token))
            throw new UsageException(file is null ? "No token is given." : $"The file {file} holds no token.", $"Set {TokenVariable}, or name a file that holds it: --token-file FILE.");
        // Where a token is no token, its text must not show in a log either.
        return token.All(character => character is > ' ' and < '\u007f')
            ? token
            : throw new UsageException($"The token {(file is null ? $"in {TokenVariable}" : $"in the file {file}")} holds blanks, line breaks or other characters that no token has.", "Give the token alone, as the Builder issued it.");
    }
}
