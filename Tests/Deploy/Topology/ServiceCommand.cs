using System.Diagnostics;
using Tests.Support;

namespace Tests.Deploy.Topology;

/// <summary>A service started with a command, configured as the overlay aws configures it.</summary>
internal static class ServiceCommand
{
    /// <param name="service"><c>Builder</c> or <c>Cdms</c>.</param>
    /// <param name="settings">The settings as environment variables; those that need what is not here are left out.</param>
    /// <param name="args">The command line.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string service, IReadOnlyDictionary<string, string> settings, params string[] args)
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{service}.Service.dll"), .. args])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.FullPath,
        };
        foreach (var (name, value) in settings.Where(setting => !setting.Key.Contains("KeyCertificate", StringComparison.Ordinal)))
            start.Environment[name] = value;
        start.Environment["Database__ConnectionString"] = "Server=nowhere;Database=none";
        start.Environment["SignIn__OpenIdConnect__ClientSecret"] = "none";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
