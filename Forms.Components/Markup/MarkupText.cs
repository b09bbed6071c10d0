using System.Net;
using System.Text;

namespace Forms.Components.Markup;

/// <summary>Reads texts in which real forms bring a little HTML. Whatever they hold, what comes out is plain text and elements of <see cref="Elements.Shown"/> without attributes.</summary>
internal sealed class MarkupText
{
    private const int DeepestNesting = 16;

    private readonly MarkupNode _root = new("", "");
    private readonly Stack<MarkupNode> _open = new();
    private readonly StringBuilder _text = new();

    private MarkupText() => _open.Push(_root);

    public static IReadOnlyList<MarkupNode> Read(string text)
    {
        var reader = new MarkupText();
        for (var at = 0; at < text.Length;)
            at = reader.ReadAt(text, at);
        reader.EndText();
        return reader._root.Children;
    }

    /// <summary>The same without any element, for an option of a list or a name of a field.</summary>
    public static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '&') < 0)
            return text;
        var plain = new StringBuilder();
        Write(Read(text), plain);
        return plain.ToString().Trim();
    }

    private int ReadAt(string text, int at)
    {
        if (text[at] != '<' || Tag.ReadAt(text, at) is not { } tag)
        {
            _text.Append(text[at]);
            return at + 1;
        }
        if (tag.End < 0)
        {
            // No tag ends from here on, so all of it is text; to look at each sign again would take its square.
            _text.Append(text, at, text.Length - at);
            return text.Length;
        }
        if (Elements.Shown.Contains(tag.Name))
            Put(tag);
        else if (Elements.Dropped.Contains(tag.Name))
            return tag.IsClosing ? tag.End : Tag.SkipElement(text, tag.Name, tag.End);
        else if (Elements.Blocks.Contains(tag.Name))
            _text.Append(' ');
        else if (tag.Name.Length > 0 && !Elements.Unwrapped.Contains(tag.Name))
            _text.Append(text, at, tag.End - at);
        return tag.End;
    }

    private void Put(Tag tag)
    {
        EndText();
        if (tag.Name is "br")
            _open.Peek().Children.Add(new("br", ""));
        else if (tag.IsClosing)
            Close(tag.Name);
        else
            Open(tag.Name);
    }

    private void Open(string name)
    {
        // As a browser reads it: a paragraph ends the one before, an entry of a list likewise.
        if (name is "p" || (name is "li" && _open.Peek().Name is not ("ul" or "ol")))
            Close(name);
        if (_open.Count > DeepestNesting)
            return;
        var node = new MarkupNode(name, "");
        _open.Peek().Children.Add(node);
        _open.Push(node);
    }

    private void Close(string name)
    {
        if (!_open.Any(node => string.Equals(node.Name, name, StringComparison.Ordinal)))
            return;
        while (!string.Equals(_open.Pop().Name, name, StringComparison.Ordinal))
        {
        }
    }

    private void EndText()
    {
        if (_text.Length == 0)
            return;
        _open.Peek().Children.Add(new(null, WebUtility.HtmlDecode(_text.ToString())));
        _text.Clear();
    }

    private static void Write(IEnumerable<MarkupNode> nodes, StringBuilder plain)
    {
        foreach (var node in nodes)
        {
            plain.Append(node.Text);
            Write(node.Children, plain);
            if (node.Name is not null && Elements.Blocks.Contains(node.Name))
                plain.Append(' ');
        }
    }
}
