using Benchmarks.Contestants;
using Benchmarks.Loops;
using Benchmarks.Options;
using Benchmarks.Verbs;

if (args is [LoopSettings.InternalVerb])
{
    await LoopProcess.RunAsync(LoopSettings.FromEnvironment());
    return 0;
}

if (CommandLine.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(CommandLine.Usage);
    return 2;
}

await using var stage = await Stage.PrepareAsync(options, CancellationToken.None);
await new DeploymentsBenchmark(stage, Console.Out).RunAsync(CancellationToken.None);
return 0;
