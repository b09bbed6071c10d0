using Benchmarks;

// deployments: forms published and settled a second, beside a hand-written loop over the same emulator.
var options = BenchmarkOptions.Parse(args);
if (options is null)
{
    await Console.Error.WriteLineAsync(BenchmarkOptions.Usage);
    return 2;
}

await DeploymentsBenchmark.RunAsync(options, Console.Out, CancellationToken.None);
return 0;
