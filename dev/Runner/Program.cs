using Runner;
using Runner.Api;
using Runner.Runs;

const int Stopped = 130;
RunOptions options;
try
{
    options = RunOptions.Parse(args);
}
catch (UsageException e)
{
    Console.Error.WriteLine($"{e.Message}{Environment.NewLine}{RunOptions.Usage}");
    return OneFileRun.Refused;
}

using var stop = new StopSignals();
try
{
    return options.File is null
        ? await SampleRun.RunAsync(SampleRun.Folder, Console.Out, stop.Token)
        : await OneFileRun.RunAsync(options, Console.Out, Console.Error, stop.Token);
}
catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
{
    return Stopped;
}
catch (Exception e) when (e is InvalidOperationException or IOException or HttpRequestException or TimeoutException or RequestRefusedException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
