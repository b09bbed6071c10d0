using System.Diagnostics;

namespace Runner.Processes;

/// <summary>A command of a service, such as <c>migrate</c>, as an operator runs it.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote on standard output.</param>
/// <param name="Errors">What it wrote on standard error.</param>
public sealed record ServiceCommand(int Code, string Output, string Errors)
{
    /// <summary>Runs it to its end.</summary>
    public static async Task<ServiceCommand> RunAsync(ServiceStart service, IEnumerable<string> arguments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(service);
        var start = new ProcessStartInfo("dotnet", [service.Assembly, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(service.Assembly),
        };
        foreach (var (name, value) in service.Settings)
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{service.Name} did not start.");
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new ServiceCommand(process.ExitCode, output, await errors);
    }
}
