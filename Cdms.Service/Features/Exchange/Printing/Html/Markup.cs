using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Cdms.Service.Features.Exchange.Printing.Html;

/// <summary>Writes HTML. Every text goes through the encoder; names of elements and classes are ours.</summary>
internal sealed class Markup(TextWriter html)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public void Text(string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Encoder.Encode(html, text);
    }

    public void Element(string name, string? look, Action inside)
    {
        Open(name, look);
        inside();
        Close(name);
    }

    public void Element(string name, string? look, string? text) => Element(name, look, () => Text(text));

    /// <summary>An element, where there is a text for it.</summary>
    public void Optional(string name, string? look, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Element(name, look, text);
    }

    /// <summary>A table whose head stands anew on every page.</summary>
    public void Table(string look, IEnumerable<string> heads, Action rows) => Element("table", look, () =>
    {
        Element("thead", null, () => Element("tr", null, () =>
        {
            foreach (var head in heads)
                Element("th", null, head);
        }));
        Element("tbody", null, rows);
    });

    public void Row(params IEnumerable<string?> cells) => Element("tr", null, () =>
    {
        foreach (var cell in cells)
            Element("td", null, cell);
    });

    /// <summary>Pairs of a name and a text; those without a text are left out.</summary>
    public void Facts(params IEnumerable<(string Name, string? Text)> facts) => Element("dl", null, () =>
    {
        foreach (var (name, text) in facts.Where(fact => !string.IsNullOrEmpty(fact.Text)))
        {
            Element("div", null, () =>
            {
                Element("dt", null, name);
                Element("dd", null, text);
            });
        }
    });

    public void Open(string name, string? look = null)
    {
        html.Write('<');
        html.Write(name);
        if (look is not null)
            html.Write($" class=\"{look}\"");
        html.Write('>');
    }

    public void Close(string name) => html.Write($"</{name}>");
}
