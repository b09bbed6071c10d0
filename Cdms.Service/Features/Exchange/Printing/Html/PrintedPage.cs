using System.Text.Encodings.Web;

namespace Cdms.Service.Features.Exchange.Printing.Html;

/// <summary>The frame of what is printed: nothing in it runs, nothing is fetched, and each sheet of paper says what it belongs to.</summary>
internal static class PrintedPage
{
    // No script, no picture, no address: whatever a text might say, the browser has nothing to do with it.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    public static void Write(TextWriter html, PageHead head, Action<Markup> body)
    {
        Begin(html, head);
        body(new(html));
        End(html);
    }

    public static void Begin(TextWriter html, PageHead head)
    {
        html.Write($"""<!DOCTYPE html><html lang="{HtmlEncoder.Default.Encode(head.Language)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{Policy}"><title>{HtmlEncoder.Default.Encode(head.Title)}</title><style>""");
        html.Write(PrintStyle.Of(head));
        html.Write("</style></head><body>");
    }

    public static void End(TextWriter html) => html.Write("</body></html>");
}
