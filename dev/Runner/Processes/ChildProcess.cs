using System.Diagnostics;

namespace Runner.Processes;

/// <summary>A process that answers with one line when it is ready and ends when its standard input closes.</summary>
/// <remarks>
/// The open pipe is what ties the child to us: the system closes it however we end, so nothing stays behind after SIGKILL.
/// </remarks>
public sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan PatienceAtStop = TimeSpan.FromSeconds(45);
    private readonly Process _process;
    private readonly OutputTail _errors;
    private bool _isDisposed;

    private ChildProcess(Process process, OutputTail errors)
    {
        _process = process;
        _errors = errors;
    }

    /// <summary>The system's number of the process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>The line that the child printed when it was ready.</summary>
    public string ReadyLine { get; private set; } = "";

    /// <summary>How it ended, once it has been disposed of.</summary>
    public int ExitCode { get; private set; }

    /// <summary>What it prints after that line; read it, or the child will block one day.</summary>
    public TextReader Output => _process.StandardOutput;

    /// <summary>Starts a program and waits for its line.</summary>
    /// <exception cref="InvalidOperationException">It ended or was silent for too long; the message holds what it wrote to standard error.</exception>
    public static async Task<ChildProcess> StartAsync(ChildStart start, CancellationToken cancellationToken = default)
    {
        var process = Process.Start(ToStartInfo(start)) ?? throw new InvalidOperationException($"{start.Program} did not start.");
        var child = new ChildProcess(process, OutputTail.Follow(process.StandardError));
        try
        {
            child.ReadyLine = await child.ReadLineAsync(start.Patience, cancellationToken);
            return child;
        }
        catch
        {
            await child.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the process as a power cut would: SIGKILL.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Completes when the process has ended.</summary>
    public Task WaitForExitAsync(CancellationToken cancellationToken = default) => _process.WaitForExitAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(PatienceAtStop);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        ExitCode = _process.ExitCode;
        _process.Dispose();
    }

    private static ProcessStartInfo ToStartInfo(ChildStart start)
    {
        var info = new ProcessStartInfo(start.Program, start.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = start.WorkingDirectory ?? "",
        };
        foreach (var (name, value) in start.Environment)
            info.Environment[name] = value;
        return info;
    }

    private async Task<string> ReadLineAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(patience);
        try
        {
            return await _process.StandardOutput.ReadLineAsync(timeout.Token)
                ?? throw new InvalidOperationException($"{_process.StartInfo.FileName} ended without an answer. {await _errors.WholeAsync()}");
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException($"{_process.StartInfo.FileName} did not answer within {patience}. {_errors}", e);
        }
    }
}
