using System.Net.Sockets;
using System.Text.Json;
using Builder.Client;

namespace Builder.Cli.Printing;

/// <summary>Tells what kept a command from its end, and makes an exit code of it.</summary>
internal sealed class FailureText(TextWriter error, bool isJson)
{
    /// <summary>Runs a command; what goes wrong is told, and nothing else is swallowed.</summary>
    public async Task<int> TellAsync(Func<Task<int>> run, CancellationToken cancellationToken)
    {
        try
        {
            return await run();
        }
        catch (Exception failure) when (Describe(failure, cancellationToken.IsCancellationRequested) is { } described)
        {
            Write(described.Problem);
            return described.Code;
        }
    }

    private static (int Code, ApiProblem Problem)? Describe(Exception failure, bool isStopped) => failure switch
    {
        OperationCanceledException when isStopped => (ExitCode.Stopped, new("stopped", "Stopped before the end.", "What the Builder has begun goes on; builder status shows it.")),
        OperationCanceledException => (ExitCode.NoAnswer, new("no-answer", "The Builder did not answer in time.", "Look whether it has done it (builder status), and repeat it if not.")),
        BuilderRefusedException refused => (refused.Status >= 500 ? ExitCode.NoAnswer : ExitCode.Refused, refused.Problem),
        UsageException usage => (ExitCode.Refused, new("usage", usage.Message, usage.Remedy)),
        HttpRequestException http => (ExitCode.NoAnswer, new("no-answer", $"The Builder cannot be reached: {http.Message}", "Look at the address (--url, BUILDER_URL) and whether the Builder runs.")),
        JsonException => (ExitCode.NoAnswer, new("not-a-builder", "The answer is none of a Builder.", "Look at the address (--url, BUILDER_URL): another program seems to answer there.")),
        HttpIOException or IOException { InnerException: SocketException } =>
            (ExitCode.NoAnswer, new("no-answer", $"The Builder broke off: {failure.Message}", "Repeat it; nothing was written.")),
        IOException or UnauthorizedAccessException => (ExitCode.Refused, new("file", failure.Message, "Look at the path, and whether you may read or write there.")),
        _ => null,
    };

    private void Write(ApiProblem problem)
    {
        if (isJson)
            error.WriteLine(JsonText.Of(problem));
        else
            ProblemText.Write(error, problem);
    }
}
