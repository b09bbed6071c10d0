using System.Threading.Channels;

namespace Tests.Messaging.Connection;

/// <summary>Stands for the service behind a batcher: the test answers each call.</summary>
internal sealed class ScriptedService
{
    private readonly Channel<ScriptedCall> _calls = Channel.CreateUnbounded<ScriptedCall>();

    public int Calls { get; private set; }

    public Task<IReadOnlyList<Exception?>> SendAsync(IReadOnlyList<string> entries)
    {
        Calls++;
        var call = new ScriptedCall(entries);
        Assert.True(_calls.Writer.TryWrite(call));
        // A test that failed answers no more; the batcher, which waits for what is under way, must end all the same.
        return call.Answer.WaitAsync(TimeSpan.FromMinutes(1));
    }

    public Task<ScriptedCall> NextAsync(CancellationToken cancellationToken) => _calls.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
}

internal sealed class ScriptedCall(IReadOnlyList<string> entries)
{
    private readonly TaskCompletionSource<IReadOnlyList<Exception?>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<string> Entries { get; } = entries;

    public Task<IReadOnlyList<Exception?>> Answer => _answer.Task;

    public void Succeed() => Reply(_ => null);

    public void Reply(Func<string, Exception?> failure) => _answer.SetResult([.. Entries.Select(failure)]);

    public void Throw(Exception exception) => _answer.SetException(exception);
}
