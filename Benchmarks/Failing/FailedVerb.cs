using System.Diagnostics;
using System.Globalization;
using Amazon.Runtime;
using Amazon.SQS;
using Benchmarks.Figures;
using Benchmarks.Machine;
using Reliability.Counting;
using Runner.Local;

namespace Benchmarks.Failing;

/// <summary><c>failed</c>: many failed messages of the Builder are collected, listed, returned, consumed and counted.</summary>
internal static class FailedVerb
{
    private const string Usage = "failed [--messages N]";
    private const int Usual = 100_000, Bar = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <returns>The exit code: 0 when the list takes under five seconds and each message is consumed once, 1 when not, 2 when the command line is wrong.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var count = Usual;
        if (arguments is not [] && (arguments is not ["--messages", var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count == 0))
        {
            await Console.Error.WriteLineAsync($"dotnet run -c Release --project Benchmarks -- {Usage}");
            return 2;
        }

        Load.Note();
        var folder = Directory.CreateTempSubdirectory("failed-").FullName;
        var isRight = false;
        try
        {
            isRight = await RunAsync(folder, count, cancellationToken);
            return isRight ? 0 : 1;
        }
        finally
        {
            // What went wrong stands in the services' logs.
            if (isRight)
                Directory.Delete(folder, recursive: true);
            else
                await Console.Error.WriteLineAsync($"Logs and data: {folder}");
        }
    }

    private static async Task<bool> RunAsync(string folder, int count, CancellationToken cancellationToken)
    {
        await using var system = await LocalSystem.StartAsync(new LocalSystemOptions(folder) { Database = LocalDatabase.Postgres }, cancellationToken);
        using var sqs = new AmazonSQSClient(new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = system.Emulator.ServiceUrl, AuthenticationRegion = "us-east-1" });
        var (rows, isRight) = await MeasureAsync(system, new FailedAnswers(sqs), count, cancellationToken);
        await Console.Out.WriteLineAsync(FormattableString.Invariant($"{count} failed messages, PostgreSQL, {Environment.ProcessorCount} cores, {Load.Describe()}:"));
        await Console.Out.WriteLineAsync();
        await Console.Out.WriteLineAsync(MarkdownTable.Of(["what", "seconds", "messages"], rows));
        return isRight;
    }

    private static async Task<(List<IReadOnlyList<string>> Rows, bool IsRight)> MeasureAsync(LocalSystem system, FailedAnswers failed, int count, CancellationToken cancellationToken)
    {
        using var calls = new OperatorCalls(system);
        var database = ServiceDatabase.Of(system, "builder");
        var rows = new List<IReadOnlyList<string>>();
        await TimeAsync("put into the error queue, and collected by the Builder meanwhile and after", async () =>
        {
            await failed.FillAsync(count, cancellationToken);
            return (int)await UntilAsync(() => database.CountAsync("""SELECT COUNT(*) FROM "FailedMessage" """, cancellationToken), count, cancellationToken);
        });
        var listing = await TimeAsync("listed by cause", async () => (await calls.GroupsAsync(cancellationToken)).Sum());
        var page = await TimeAsync("first page of 50", async () => (await calls.FirstPageAsync(cancellationToken)).Total);
        await TimeAsync("returned", async () =>
        {
            var id = await calls.ReturnAllAsync(cancellationToken);
            while (!(await calls.ProgressAsync(id, cancellationToken)).IsFinished)
                await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            return (await calls.ProgressAsync(id, cancellationToken)).Returned;
        });
        await TimeAsync("consumed by the Builder after that", async () => (int)await UntilAsync(() => database.CountAsync("""SELECT COUNT(*) FROM "UnmatchedAnswer" """, cancellationToken), count, cancellationToken));
        var distinct = (int)await database.CountAsync("""SELECT COUNT(DISTINCT "MessageId") FROM "UnmatchedAnswer" """, cancellationToken);
        var all = (int)await database.CountAsync("""SELECT COUNT(*) FROM "UnmatchedAnswer" """, cancellationToken);
        var left = await failed.CountAsync("builder", cancellationToken) + await failed.CountAsync("builder_error", cancellationToken);
        rows.Add(["lost", "", MarkdownTable.Number(count - distinct)]);
        rows.Add(["twice", "", MarkdownTable.Number(all - distinct)]);
        rows.Add(["left in the queues", "", MarkdownTable.Number(left)]);
        return (rows, listing < Bar && page < Bar && distinct == count && all == count && left == 0);

        async Task<double> TimeAsync(string what, Func<Task<int>> act)
        {
            var began = Stopwatch.GetTimestamp();
            var messages = await act();
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            rows.Add([what, seconds.ToString("0.00", CultureInfo.InvariantCulture), MarkdownTable.Number(messages)]);
            await Console.Error.WriteLineAsync($"| {string.Join(" | ", rows[^1])} |");
            return seconds;
        }
    }

    private static async Task<long> UntilAsync(Func<Task<long>> look, int count, CancellationToken cancellationToken)
    {
        var (seen, stood) = (await look(), 0);
        // Whoever stands still for a minute has come to the end.
        while (seen < count && stood < 120)
        {
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            var now = await look();
            (seen, stood) = (now, now == seen ? stood + 1 : 0);
        }

        return seen;
    }
}
