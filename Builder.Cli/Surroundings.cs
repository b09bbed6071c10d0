namespace Builder.Cli;

/// <summary>What a command finds around it; a test has its own.</summary>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where refusals go, and progress beside JSON.</param>
/// <param name="RawOutput">The same as <paramref name="Output"/> for files, which are written byte by byte.</param>
/// <param name="Variable">Reads an environment variable; null where it is not set.</param>
/// <param name="Clock">Tells the time and waits.</param>
/// <param name="Handler">Makes what sends requests.</param>
internal sealed record Surroundings(TextWriter Output, TextWriter Error, Func<Stream> RawOutput, Func<string, string?> Variable, TimeProvider Clock, Func<HttpMessageHandler> Handler)
{
    /// <summary>Those of this process.</summary>
    public static Surroundings OfThisProcess() => new(
        Console.Out, Console.Error, Console.OpenStandardOutput, Environment.GetEnvironmentVariable, TimeProvider.System,
        // A page to sign in at is no answer to a program.
        () => new SocketsHttpHandler { AllowAutoRedirect = false });
}
