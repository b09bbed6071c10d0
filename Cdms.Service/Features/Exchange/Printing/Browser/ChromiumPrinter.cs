using System.Diagnostics;
using System.Text;
using Cdms.Service.Domain;
using Microsoft.Extensions.Options;

namespace Cdms.Service.Features.Exchange.Printing.Browser;

/// <summary>Prints with the Chromium that is installed: one process for one page, one page at a time.</summary>
internal sealed partial class ChromiumPrinter(IOptions<EnvironmentOptions> options, TimeProvider clock, ILogger<ChromiumPrinter> log) : IPagePrinter, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>How long somebody waits for their turn who does not want to wait as long as it takes.</summary>
    internal TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    public PrintRefusal? Missing => ChromiumCommand.Find(options.Value.Chromium) is null ? PrintRefusal.NoBrowser : null;

    public async Task<byte[]> PrintAsync(Func<TextWriter, Task> write, bool mayWait, CancellationToken cancellationToken)
    {
        var program = ChromiumCommand.Find(options.Value.Chromium) ?? throw new PrintRefusedException(PrintRefusal.NoBrowser);
        if (!await _turn.WaitAsync(mayWait ? Timeout.InfiniteTimeSpan : LongestWait, cancellationToken))
            throw new PrintRefusedException(PrintRefusal.Busy);
        // Nobody else may read it: the page holds what was collected.
        var folder = Directory.CreateTempSubdirectory("cdms-print-");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page.pdf"));
            await using (var html = new StreamWriter(page, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                await write(html);
            await RunAsync(ChromiumCommand.Start(program, folder.FullName, page, pdf, options.Value.ChromiumSandbox), cancellationToken);
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancellationToken) : throw new PrintRefusedException(PrintRefusal.Failed);
        }
        finally
        {
            Remove(folder);
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.PrintSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var process = Process.Start(start) ?? throw new PrintRefusedException(PrintRefusal.Failed);
        try
        {
            process.StandardInput.Close();
            // Read, so that it never waits for a reader; what it says is about itself.
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(either.Token), process.StandardError.ReadToEndAsync(either.Token));
            await process.WaitForExitAsync(either.Token);
            await Task.WhenAll(output, errors);
            LogEnd(process.ExitCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PrintRefusedException(PrintRefusal.TooSlow);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    // A process of the browser may still write into its profile; what is left is the system's temporary folder to clear.
    private void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException failure)
        {
            LogLeft(failure, folder.FullName);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Chromium ended with {ExitCode}")]
    private partial void LogEnd(int exitCode);

    [LoggerMessage(LogLevel.Warning, "The folder {Folder} of a print could not be removed. Remove it: it holds collected data")]
    private partial void LogLeft(Exception failure, string folder);
}
