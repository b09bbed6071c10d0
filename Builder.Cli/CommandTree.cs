using System.CommandLine;
using System.CommandLine.Invocation;
using Builder.Cli.Commands;
using Builder.Cli.Printing;

namespace Builder.Cli;

/// <summary>Every command, and how one is run.</summary>
internal static class CommandTree
{
    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings surroundings, CancellationToken cancellationToken = default)
    {
        surroundings = surroundings with { Output = new PlainWriter(surroundings.Output), Error = new PlainWriter(surroundings.Error) };
        // A reason may begin with @: it is text, and names no file of further arguments.
        var parsed = Make(surroundings).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
            return Refuse(parsed, surroundings.Error);
        return await parsed.InvokeAsync(
            new InvocationConfiguration { Output = surroundings.Output, Error = surroundings.Error, EnableDefaultExceptionHandler = false }, cancellationToken);
    }

    private static RootCommand Make(Surroundings surroundings)
    {
        var frame = new CommandFrame(surroundings);
        var root = new RootCommand("Study forms from a pipeline: import, compare, publish, release, deploy.")
        {
            new ImportCommand(frame),
            new ExportCommand(frame),
            new DiffCommand(frame),
            new PublishCommand(frame),
            new Command("release", "Releases of a study: make one, list them.") { new CreateReleaseCommand(frame), new ListReleasesCommand(frame) },
            new DeployCommand(frame),
            new StatusCommand(frame),
        };
        frame.AddOptionsTo(root);
        return root;
    }

    private static int Refuse(ParseResult parsed, TextWriter error)
    {
        // Not the parser's words: they would repeat the token into a log.
        IEnumerable<string> faults = parsed.UnmatchedTokens.Any(token => token.Split('=', ':')[0] is "--token")
            ? ["A token cannot be an argument, since everybody on the machine sees those. Set BUILDER_TOKEN, or name a file: --token-file FILE."]
            : parsed.Errors.Select(fault => fault.Message);
        foreach (var fault in faults)
            error.WriteLine($"error: {fault}");
        List<string> names = [];
        for (var command = parsed.CommandResult; command is not null; command = command.Parent as System.CommandLine.Parsing.CommandResult)
            names.Insert(0, command.Parent is null ? "builder" : command.Command.Name);
        error.WriteLine($"  what to do: {string.Join(' ', names)} --help says what it takes.");
        return ExitCode.Refused;
    }
}
