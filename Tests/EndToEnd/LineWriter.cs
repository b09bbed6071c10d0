using System.Text;

namespace Tests.EndToEnd;

/// <summary>Keeps what is written, and tells of each line once it is complete.</summary>
internal sealed class LineWriter(Action<string> completed) : TextWriter
{
    private readonly StringBuilder _line = new();
    private readonly List<string> _lines = [];

    public override Encoding Encoding => Encoding.UTF8;

    public IReadOnlyList<string> Lines => _lines;

    // Everything that a TextWriter writes comes through here in the end.
    public override void Write(char value)
    {
        if (value != '\n')
        {
            _line.Append(value);
            return;
        }

        var line = _line.ToString().TrimEnd('\r');
        _line.Clear();
        _lines.Add(line);
        completed(line);
    }
}
