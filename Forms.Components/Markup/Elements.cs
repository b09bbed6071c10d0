using System.Collections.Frozen;

namespace Forms.Components.Markup;

/// <summary>What becomes of the elements in a text.</summary>
internal static class Elements
{
    /// <summary>Shown as elements.</summary>
    public static readonly FrozenSet<string> Shown = FrozenSet.ToFrozenSet(["b", "i", "u", "em", "strong", "br", "p", "sub", "sup", "ul", "ol", "li", "span"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Left out with all they hold.</summary>
    public static readonly FrozenSet<string> Dropped = FrozenSet.ToFrozenSet(
        ["script", "style", "iframe", "object", "embed", "applet", "svg", "math", "template", "noscript", "noembed", "noframes", "textarea", "select", "title", "head", "xmp", "audio", "video", "canvas", "frameset"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Left out, and what they hold is shown. Every other name is no element but a text such as &lt;name&gt;.</summary>
    public static readonly FrozenSet<string> Unwrapped = FrozenSet.ToFrozenSet(
        [
            "html", "body", "div", "a", "img", "font", "center", "small", "big", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6",
            "hr", "label", "input", "button", "form", "fieldset", "legend", "option", "pre", "code", "tt", "kbd", "samp", "var", "blockquote", "q", "cite", "s", "strike", "del", "ins", "mark", "abbr", "acronym",
            "dl", "dt", "dd", "section", "article", "header", "footer", "main", "nav", "aside", "figure", "figcaption", "picture", "source", "link", "meta", "base", "wbr", "details", "summary", "dialog", "marquee", "nobr", "o:p",
        ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Those after which a reader expects a gap.</summary>
    public static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(["br", "p", "li", "div", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"], StringComparer.OrdinalIgnoreCase);
}
