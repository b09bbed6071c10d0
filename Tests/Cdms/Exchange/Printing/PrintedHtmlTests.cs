using Cdms.Service.Features.Exchange.Printing.Html;

namespace Tests.Cdms.Exchange.Printing;

/// <summary>Whatever a text says, it stays a text.</summary>
public sealed class PrintedHtmlTests
{
    private const string Attack = "</style></title><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\\; @import url(http://x/)";

    [Fact]
    public void Write_AnyText_EncodesItEverywhere()
    {
        using var html = new StringWriter();

        PrintedPage.Write(html, new(Attack, Attack, Attack, Attack, Attack, Attack), page =>
        {
            page.Element("h1", null, Attack);
            page.Table("items", [Attack], () => page.Row(Attack));
            page.Facts((Attack, Attack));
        });

        var page = html.ToString();
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page[page.IndexOf("<style>", StringComparison.Ordinal)..page.IndexOf("</style>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Equal(2, page.Split("</style>").Length);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\"b", "a\\22 b")]
    [InlineData("한글 1", "한글 1")]
    [InlineData("</style>\n", "\\3c \\2f style\\3e ")]
    [InlineData(null, "")]
    public void Css_OfAText_EndsNoQuotes(string? text, string css) => Assert.Equal(css, PrintStyle.Css(text));
}
