using System.Diagnostics;
using Runner.Api;
using Runner.Local;
using Runner.Runs;

namespace Benchmarks;

/// <summary>Publishes a study of generated forms and waits until every saga has settled; then the same bytes through SNS and SQS by hand.</summary>
internal static class DeploymentsBenchmark
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        try
        {
            await using var system = await LocalSystem.StartAsync(
                new LocalSystemOptions(folder) { Database = options.Database }, cancellationToken);

            // The first round only warms both services up.
            await DeployAsync(system, new GeneratedStudy("WARM-UP", 20), folder, cancellationToken);
            var ours = await DeployAsync(system, new GeneratedStudy("MEASURED", options.Count), folder, cancellationToken);
            var raw = await RawLoop.RunAsync(system.Emulator.ServiceUrl, options.Count, cancellationToken);
            await WriteAsync(output, options, ours, raw);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Settled deployments a second, from the request to the last answer.</summary>
    private static async Task<double> DeployAsync(LocalSystem system, GeneratedStudy study, string folder, CancellationToken cancellationToken)
    {
        using var builder = new BuilderClient(system.Builder.Address);
        await builder.ImportAsync(study.WriteTo(folder), cancellationToken);
        var began = Stopwatch.GetTimestamp();
        var started = (await builder.DeployStudyAsync(study.StudyOid, "uat", "Measured", cancellationToken)).Deployments;
        var settled = await new DeploymentWatch(builder, "uat", Patience).SettleAsync(started, settled: null, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return settled.All(deployment => deployment.State == "Installed")
            ? settled.Count / seconds
            : throw new InvalidOperationException($"Not every deployment was installed; the logs are in {folder}.");
    }

    private static async Task WriteAsync(TextWriter output, BenchmarkOptions options, double ours, double raw)
    {
        await output.WriteLineAsync(FormattableString.Invariant($"deployments/s, {options.Count} forms of 20 KB, {options.Database}: {ours:F1}; by hand without durability: {raw:F1}; ratio {ours / raw:F3}"));
        await output.WriteLineAsync(FormattableString.Invariant($"{{\"metric\":\"deployments_per_second\",\"value\":{ours:F3},\"raw\":{raw:F3},\"ratio_raw\":{ours / raw:F4}}}"));
    }
}
