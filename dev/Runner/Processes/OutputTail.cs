namespace Runner.Processes;

/// <summary>Reads a child's output so that it never blocks, and keeps the last lines for an error message.</summary>
public sealed class OutputTail
{
    private const int Kept = 40;
    private readonly Queue<string> _lines = new();
    private readonly Lock _gate = new();
    private Task _reading = Task.CompletedTask;

    /// <summary>Starts to read.</summary>
    public static OutputTail Follow(TextReader reader)
    {
        var tail = new OutputTail();
        tail._reading = tail.ReadAsync(reader);
        return tail;
    }

    /// <summary>The last lines, once the output has ended.</summary>
    public async Task<string> WholeAsync()
    {
        await _reading;
        return ToString();
    }

    /// <summary>The last lines so far.</summary>
    public override string ToString()
    {
        lock (_gate)
            return string.Join(Environment.NewLine, _lines);
    }

    private async Task ReadAsync(TextReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (_gate)
            {
                _lines.Enqueue(line);
                if (_lines.Count > Kept)
                    _lines.Dequeue();
            }
        }
    }
}
