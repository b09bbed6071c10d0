using System.Text.RegularExpressions;
using Runner.Local;

namespace Runner;

/// <summary>What the command line asks for.</summary>
/// <param name="File">The ODM file of <c>--once</c>; null: the sample study, and stay up.</param>
/// <param name="Environment">Where the forms go.</param>
/// <param name="Database">Where the services keep their data.</param>
public sealed partial record RunOptions(string? File, string Environment, LocalDatabase Database)
{
    /// <summary>How to call it.</summary>
    public const string Usage = """
        usage: ./run                          the sample study; stays up until Ctrl-C
               ./run --once FILE [--environment uat] [--database sqlite|postgres]
                                              deploys every form of an ODM file, prints what became of each, and ends
        """;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="UsageException">It cannot be understood; the message says why.</exception>
    public static RunOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new RunOptions(null, "uat", LocalDatabase.Sqlite);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var name = arguments[i];
            var value = i + 1 < arguments.Count ? arguments[i + 1] : throw new UsageException($"{name} needs a value, or is not known.");
            options = name switch
            {
                "--once" => options with { File = ExistingFile(value) },
                "--environment" => options with { Environment = EnvironmentName(value) },
                "--database" => options with { Database = ParseDatabase(value) },
                _ => throw new UsageException($"{name} is not known."),
            };
        }

        return options.File is null && arguments.Count > 0
            ? throw new UsageException("--environment and --database go with --once FILE.")
            : options;
    }

    private static string ExistingFile(string path) =>
        System.IO.File.Exists(path) ? Path.GetFullPath(path) : throw new UsageException($"There is no file {path}.");

    private static string EnvironmentName(string name) =>
        EnvironmentPattern().IsMatch(name) ? name : throw new UsageException($"'{name}' is no name for an environment: lower-case letters, digits and hyphens, at most 40.");

    private static LocalDatabase ParseDatabase(string name) => name switch
    {
        "sqlite" => LocalDatabase.Sqlite,
        "postgres" => LocalDatabase.Postgres,
        _ => throw new UsageException($"--database takes sqlite or postgres, not {name}."),
    };

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnvironmentPattern();
}
