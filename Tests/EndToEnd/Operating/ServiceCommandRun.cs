using System.Diagnostics;
using Runner.Processes;

namespace Tests.EndToEnd.Operating;

/// <summary>A command of a service, as an operator runs it.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Lines">What it wrote on standard output.</param>
/// <param name="Errors">What it wrote on standard error: the log of commands that print something else.</param>
internal sealed record ServiceCommandRun(int Code, IReadOnlyList<string> Lines, IReadOnlyList<string> Errors)
{
    public static async Task<ServiceCommandRun> RunAsync(ServiceStart service, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [service.Assembly, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(service.Assembly) };
        foreach (var (name, value) in service.Settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, Split(output), Split(await errors));
    }

    private static string[] Split(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
