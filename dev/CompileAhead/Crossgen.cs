using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace CompileAhead;

/// <summary>The compiler for ReadyToRun images.</summary>
/// <param name="Program">Its path.</param>
/// <remarks>https://learn.microsoft.com/dotnet/core/deploying/ready-to-run</remarks>
public sealed record Crossgen(string Program)
{
    // The frameworks that this process and the services run on: code for another version would be thrown away.
    private static readonly string Framework = RuntimeEnvironment.GetRuntimeDirectory();

    /// <summary>Names what the code was compiled against, so that no code for another framework is taken from before.</summary>
    public static string Target => $"{RuntimeInformation.RuntimeIdentifier}-{Environment.Version}";

    /// <summary>The one that was restored with this program.</summary>
    public static Crossgen OfThisSdk()
    {
        var folder = typeof(Crossgen).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "CrossgenFolder").Value!;
        return new(Path.Combine(folder, OperatingSystem.IsWindows() ? "crossgen2.exe" : "crossgen2"));
    }

    /// <summary>Compiles one library.</summary>
    /// <param name="library">Its path; what it refers to lies beside it or in the framework.</param>
    /// <param name="output">Where the image goes.</param>
    /// <returns>What the compiler said when it failed; null when it succeeded.</returns>
    public async Task<string?> CompileAsync(string library, string output)
    {
        var start = new ProcessStartInfo(Program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { library, "--out", output, "--optimize", "--parallelism", "1" })
            start.ArgumentList.Add(argument);
        foreach (var folder in new[] { Framework, AspNetCore(), Path.GetDirectoryName(library)! })
        {
            start.ArgumentList.Add("--reference");
            start.ArgumentList.Add(Path.Combine(folder, "*.dll"));
        }

        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync() + await printed;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : said.Trim();
    }

    // Beside the framework of this process, in the same version.
    private static string AspNetCore() =>
        Path.GetFullPath(Path.Combine(Framework, "..", "..", "Microsoft.AspNetCore.App", Environment.Version.ToString(3)));
}
