using System.Diagnostics;
using Runner.Processes;

namespace Benchmarks.Contestants;

/// <summary>Gives a database the very tables of a service: by the service's own migrations.</summary>
internal static class ServiceTables
{
    /// <exception cref="InvalidOperationException">The migration failed.</exception>
    public static async Task CreateAsync(ServiceStart service, string connectionString, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [service.Assembly, "migrate"])
        {
            WorkingDirectory = Path.GetDirectoryName(service.Assembly),
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in service.Settings)
            start.Environment[name] = value;
        start.Environment["Database__ConnectionString"] = connectionString;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{service.Project} migrate ended with {process.ExitCode}: {output}");
    }
}
