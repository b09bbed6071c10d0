using Benchmarks.Options;

namespace Benchmarks.Loops;

/// <summary>What a loop's process needs to know; it travels in environment variables.</summary>
internal sealed record LoopSettings(ContestantKind Kind, LoopSide Side, string ServiceUrl, string ConnectionString)
{
    /// <summary>First argument of a process that is one side of a loop. Not for people.</summary>
    public const string InternalVerb = "loop";

    private const string Prefix = "BENCHMARK_LOOP_";

    /// <summary>Names of topics, queues and databases begin with it.</summary>
    public static string NameOf(ContestantKind kind) => kind == ContestantKind.Raw ? "raw" : "durable";

    public IReadOnlyDictionary<string, string> ToEnvironment() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [$"{Prefix}KIND"] = Kind.ToString(),
        [$"{Prefix}SIDE"] = Side.ToString(),
        [$"{Prefix}URL"] = ServiceUrl,
        [$"{Prefix}DATABASE"] = ConnectionString,
    };

    /// <exception cref="InvalidOperationException">A variable is missing: somebody else started this process.</exception>
    public static LoopSettings FromEnvironment() => new(
        Enum.Parse<ContestantKind>(Variable("KIND")), Enum.Parse<LoopSide>(Variable("SIDE")), Variable("URL"), Variable("DATABASE"));

    private static string Variable(string name) => Environment.GetEnvironmentVariable(Prefix + name)
        ?? throw new InvalidOperationException($"{Prefix}{name} is missing: the verb '{InternalVerb}' is for processes that a benchmark starts.");
}
