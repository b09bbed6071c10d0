using Benchmarks.Contestants;
using Benchmarks.Loops;
using Benchmarks.Options;
using Benchmarks.Reliability;
using Benchmarks.Verbs;

// kill: rounds of SIGKILL under load, and what was lost or doubled.
if (args is ["kill", .. var kill])
    return await KillVerb.RunAsync(kill, CancellationToken.None);

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
