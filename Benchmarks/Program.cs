using Benchmarks.Contestants;
using Benchmarks.Loops;
using Benchmarks.Machine;
using Benchmarks.Options;
using Benchmarks.Reliability;
using Benchmarks.Verbs;

// kill, stop and soak: mishaps under load, and what was lost or doubled.
if (await ReliabilityVerbs.RunAsync(args, CancellationToken.None) is { } code)
    return code;

// seeds: calls and commits that fail by a seed, and what was lost or doubled.
if (args is ["seeds", .. var seeds])
    return await SeedsVerb.RunAsync(seeds, CancellationToken.None);

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

Load.Note();
await using var stage = await Stage.PrepareAsync(options, CancellationToken.None);
await (options.Verb switch
{
    Verb.Deployments => new DeploymentsBenchmark(stage, Console.Out).RunAsync(CancellationToken.None),
    Verb.Backlog => new BacklogBenchmark(stage, Console.Out).RunAsync(CancellationToken.None),
    Verb.Sizes => new SizesBenchmark(stage, Console.Out).RunAsync(CancellationToken.None),
    Verb.Idle => new IdleBenchmark(stage, Console.Out).RunAsync(CancellationToken.None),
    _ => new StartBenchmark(stage, Console.Out).RunAsync(CancellationToken.None),
});
return 0;
