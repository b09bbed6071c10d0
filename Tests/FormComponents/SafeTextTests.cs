using Bunit;
using Forms;
using Forms.Components;
using Forms.Components.Markup;

namespace Tests.FormComponents;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain & simple", "plain &amp; simple")]
    [InlineData("<b>bold</b> and <em>more</em>", "<b>bold</b> and <em>more</em>")]
    [InlineData("<B CLASS=\"x\" onclick=\"steal()\">bold</B>", "<b>bold</b>")]
    [InlineData("a<br>b<br/>c", "a<br>b<br>c")]
    [InlineData("<ul><li>one<li>two</ul>", "<ul><li>one</li><li>two</li></ul>")]
    [InlineData("<p>one<p>two", "<p>one</p><p>two</p>")]
    [InlineData("<b><i>crossed</b> over</i>", "<b><i>crossed</i></b> over")]
    [InlineData("x</b>y", "xy")]
    [InlineData("H<sub>2</sub>O 10<sup>9</sup>", "H<sub>2</sub>O 10<sup>9</sup>")]
    [InlineData("HR < 60 and > 40, <5 mg, a<b", "HR &lt; 60 and &gt; 40, &lt;5 mg, a&lt;b")]
    [InlineData("<specific test>", "&lt;specific test&gt;")]
    [InlineData("&lt;b&gt; &eacute;", "&lt;b&gt; é")]
    [InlineData("<div class=\"rich\"><span style=\"color:red\">red</span></div>", " <span>red</span> ")]
    public void Render_OfATextWithMarkup_ShowsTheShortListAlone(string text, string expected) => Assert.Equal(expected, Html(text));

    [Theory]
    [InlineData("a<script>alert(1)</script>b", "ab")]
    [InlineData("a<SCRIPT src=//x>alert(1)</ScRiPt >b", "ab")]
    [InlineData("a<script>alert('</b>')", "a")]
    [InlineData("a<style>*{display:none}</style>b", "ab")]
    [InlineData("a<img src=x onerror=alert(1)>b", "ab")]
    [InlineData("<a href=\"javascript:alert(1)\">link</a>", "link")]
    [InlineData("<svg onload=alert(1)><b>x</b></svg>y", "y")]
    [InlineData("<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>y", "y")]
    [InlineData("<b onmouseover=alert(1)>x</b>", "<b>x</b>")]
    [InlineData("<b title=\"><script>alert(1)</script>\">x</b>", "<b>x</b>")]
    [InlineData("<!-- <script>alert(1)</script> -->x", "x")]
    [InlineData("<scr<script>ipt>alert(1)</script>", "&lt;scr")]
    [InlineData("<math><mtext></mtext></math>x", "x")]
    [InlineData("<b/onclick=alert(1)>x", "<b>x</b>")]
    public void Render_OfATextThatAttacks_LeavesNothingThatActs(string text, string expected) => Assert.Equal(expected, Html(text));

    [Fact]
    public void Render_OfAnyText_MakesElementsOfTheListWithoutAttributes()
    {
        var random = new Random(20240331);
        string[] pieces = ["<", ">", "</", "b", "script", "img", "svg", " onerror=x", "\"", "'", "<!--", "-->", "&lt;", "&#60;", "p", "li", "ul", "/", "text", " ", "=", "\0", "<b>", "</b>", "<script>", "</script>", "﷽"];
        using var page = new BunitContext();
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)]));
            var shown = page.Render<SafeText>(parameters => parameters.Add(safe => safe.Text, new TranslatedText { Text = text })).Find(".sf-text");

            Assert.All(shown.QuerySelectorAll("*"), element =>
            {
                Assert.True(Elements.Shown.Contains(element.LocalName), element.LocalName);
                Assert.Empty(element.Attributes);
            });
        }
    }

    [Fact]
    public void Render_OfALongTextOfOpenTags_TakesNoSquareOfItsLength()
    {
        var text = string.Concat(Enumerable.Repeat("<a ", 100_000));

        Assert.Equal(text, Assert.Single(MarkupText.Read(text)).Text);
    }

    [Fact]
    public void Render_OfATextFromRightToLeft_SaysItsLanguageAndLetsItFindItsDirection()
    {
        using var page = new BunitContext();
        var shown = page.Render<SafeText>(parameters => parameters.Add(safe => safe.Text, new TranslatedText { Language = "ar", Text = "ضغط الدم" })).Find(".sf-text");

        Assert.Equal(("ar", "auto"), (shown.GetAttribute("lang"), shown.GetAttribute("dir")));
    }

    [Fact]
    public void Plain_OfATextWithMarkup_IsWhatAReaderSees() =>
        Assert.Equal("Name: first & last", MarkupText.Plain("<p>Name:</p><b>first</b> &amp; <script>x</script>last"));

    private static string Html(string text)
    {
        using var page = new BunitContext();
        return page.Render<SafeText>(parameters => parameters.Add(safe => safe.Text, new TranslatedText { Text = text })).Find(".sf-text").InnerHtml;
    }
}
