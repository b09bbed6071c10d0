using System.Globalization;
using Runner.Local;

namespace Benchmarks.Options;

/// <summary>Reads the command line.</summary>
internal static class CommandLine
{
    public const string Usage = """
        dotnet run -c Release --project Benchmarks -- VERB [OPTION…]
          deployments   rate, latency, SQL, AWS calls, CPU and memory of a deployment, beside two loops written by hand
          backlog       the rate at which 10^3, 10^4, 10^5 waiting messages are worked off
          sizes         deployments of 2 KB, 20 KB, 200 KB, 2 MB
          idle          AWS calls an hour while nothing happens
          start         from the start of a service until it is ready
          editor        from a key to the frame that shows it, in a form of 401 items: [--items 401] [--keys 300]
          import        time and memory of imports of 6,000 items, on PostgreSQL
          failed        100,000 failed messages: collected, listed by cause, returned, counted: [--messages N]
          scale         dollars a month at AWS, from measured calls and list prices
          kill, stop, soak, seeds   mishaps under load: docs/reliability.md
          --size 20k  --concurrency 8  --count 2000  --database postgres|sqlite  --only ours|raw|durable
          --rounds 1  --warm-rounds 8  --quick  --low-load  --keep-logs FOLDER
          --env NAME=VALUE (for Builder and CDMS; may be repeated)
        """;

    private const int SmallSize = 2 * 1024;
    private const int MostDeployments = 200_000;
    private const int LargestSize = 4 * 1024 * 1024;

    /// <summary>Null when it asks for something unknown.</summary>
    public static BenchmarkOptions? Parse(IReadOnlyList<string> args)
    {
        if (args.Count == 0 || Named<Verb>(args[0]) is not { } verb)
            return null;
        var options = new BenchmarkOptions(verb) { Size = verb == Verb.Backlog ? SmallSize : BenchmarkOptions.UsualSize };
        for (var i = 1; i < args.Count; i++)
        {
            var next = args[i] == "--quick" ? options with { IsQuick = true }
                : args[i] == "--low-load" ? options with { IsLowLoadOnly = true }
                : i + 1 < args.Count ? With(options, args[i], args[++i])
                : null;
            if (next is null)
                return null;
            options = next;
        }

        return options;
    }

    private static BenchmarkOptions? With(BenchmarkOptions options, string name, string value) => name switch
    {
        "--size" when ByteSize.Parse(value) is >= 1024 and <= LargestSize and var size => options with { Size = size },
        "--concurrency" when Number(value) is >= 1 and <= 256 and var concurrency => options with { Concurrency = concurrency },
        "--count" when Number(value) is >= 1 and <= MostDeployments and var count => options with { Count = count },
        "--database" when Named<LocalDatabase>(value) is { } database => options with { Database = database },
        "--only" when Named<ContestantKind>(value) is { } only => options with { Only = only },
        "--rounds" when Number(value) is >= 1 and <= 20 and var rounds => options with { Rounds = rounds },
        "--warm-rounds" when Number(value) is >= 0 and <= 20 and var rounds => options with { WarmRounds = rounds },
        "--keep-logs" => options with { LogFolder = Path.GetFullPath(value) },
        "--env" when value.Split('=', 2) is [{ Length: > 0 } variable, var content] => options with { ServiceEnvironment = Add(options.ServiceEnvironment, variable, content) },
        _ => null,
    };

    private static Dictionary<string, string> Add(IReadOnlyDictionary<string, string> environment, string name, string value) =>
        new(environment, StringComparer.Ordinal) { [name] = value };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static T? Named<T>(string text)
        where T : struct, Enum =>
        text.All(char.IsAsciiLetter) && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : null;
}
