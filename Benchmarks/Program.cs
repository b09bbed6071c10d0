using Benchmarks.Contestants;
using Benchmarks.Editing;
using Benchmarks.Entering;
using Benchmarks.Exporting;
using Benchmarks.Failing;
using Benchmarks.Importing;
using Benchmarks.Loops;
using Benchmarks.Machine;
using Benchmarks.Options;
using Benchmarks.Reliability;
using Benchmarks.Scaling;
using Benchmarks.Verbs;
using Runner;
using Runner.Api;

const int Stopped = 130;

// kill, stop and soak: mishaps under load, and what was lost or doubled.
if (await ReliabilityVerbs.RunAsync(args, CancellationToken.None) is { } code)
    return code;

// seeds: calls and commits that fail by a seed, and what was lost or doubled.
if (args is ["seeds", .. var seeds])
    return await SeedsVerb.RunAsync(seeds, CancellationToken.None);

// editor: how long after a key a large form shows it.
if (args is ["editor", .. var editing])
    return await EditorVerb.RunAsync(editing, CancellationToken.None);

// import: studies of 6,000 items.
if (args is ["import"])
    return await ImportVerb.RunAsync(CancellationToken.None);

// enter: saves of many people, and the matrix, as the data grow.
if (args is ["enter", .. var entering])
    return await EnterVerb.RunAsync(entering, CancellationToken.None);

// failed: many failed messages, listed, returned and counted.
if (args is ["failed", .. var failing])
    return await FailedVerb.RunAsync(failing, CancellationToken.None);

// export: the data of a large study in every format, in bounded memory.
if (args is ["export", .. var exporting])
    return await ExportVerb.RunAsync(exporting, CancellationToken.None);

// scale: what AWS asks for a month, by what was measured.
if (args is ["scale"])
{
    await Console.Out.WriteLineAsync(ScaleTable.Of(new(), new()));
    return 0;
}

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
using var stop = new StopSignals();
try
{
    await using var stage = await Stage.PrepareAsync(options, stop.Token);
    await (options.Verb switch
    {
        Verb.Deployments => new DeploymentsBenchmark(stage, Console.Out).RunAsync(stop.Token),
        Verb.Backlog => new BacklogBenchmark(stage, Console.Out).RunAsync(stop.Token),
        Verb.Sizes => new SizesBenchmark(stage, Console.Out).RunAsync(stop.Token),
        Verb.Idle => new IdleBenchmark(stage, Console.Out).RunAsync(stop.Token),
        _ => new StartBenchmark(stage, Console.Out).RunAsync(stop.Token),
    });
    return 0;
}
catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
{
    return Stopped;
}
catch (Exception e) when (e is InvalidOperationException or IOException or HttpRequestException or RequestRefusedException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
