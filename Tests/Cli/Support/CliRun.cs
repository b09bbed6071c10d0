using Builder.Cli;

namespace Tests.Cli.Support;

/// <summary>A command that has ended: its exit code and what it printed.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    /// <summary>The Builder's address and the token, where a test does not say otherwise.</summary>
    public const string Url = "https://builder.test", Token = "sft_a-token-of-a-test";

    /// <summary>Runs <c>builder</c> in this process.</summary>
    public static Task<CliRun> OfAsync(HttpMessageHandler builder, params string[] arguments) => OfAsync(builder, new LeapingClock(), arguments);

    /// <summary>The same by a clock.</summary>
    public static Task<CliRun> OfAsync(HttpMessageHandler builder, TimeProvider clock, params string[] arguments) =>
        OfAsync(() => builder, clock, new Dictionary<string, string>(StringComparer.Ordinal) { ["BUILDER_URL"] = Url, ["BUILDER_TOKEN"] = Token }, CancellationToken.None, arguments);

    /// <summary>The same with environment variables of one's own.</summary>
    public static async Task<CliRun> OfAsync(
        Func<HttpMessageHandler> handler, TimeProvider clock, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken, params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        using var raw = new MemoryStream();
        var surroundings = new Surroundings(output, error, () => raw, name => variables.TryGetValue(name, out var value) ? value : null, clock, handler);

        var code = await CommandTree.RunAsync(arguments, surroundings, cancellationToken);

        return new(code, output + System.Text.Encoding.UTF8.GetString(raw.ToArray()), error.ToString());
    }
}
