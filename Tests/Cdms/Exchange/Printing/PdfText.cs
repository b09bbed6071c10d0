using System.Globalization;
using UglyToad.PdfPig;

namespace Tests.Cdms.Exchange.Printing;

/// <summary>The words of a PDF without what is between them: where lines break is the printer's matter.</summary>
internal static class PdfText
{
    public static string Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return Squeeze(string.Concat(document.GetPages().Select(page => page.Text)));
    }

    public static int PagesOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return document.NumberOfPages;
    }

    public static void Holds(string text, params string[] words) => Assert.All(words, word => Assert.Contains(Squeeze(word), text, StringComparison.Ordinal));

    private static string Squeeze(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && !char.IsControl(sign) && CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.Format));
}
