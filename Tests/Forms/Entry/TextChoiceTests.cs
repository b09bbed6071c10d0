using Forms;

namespace Tests.Forms.Entry;

public sealed class TextChoiceTests
{
    [Theory]
    [InlineData("ko", "ko")]
    [InlineData("KO-kr", "ko")]
    [InlineData("en-GB", "en-GB")]
    [InlineData("en-US", "en-GB")]
    [InlineData("fr", "none")]
    [InlineData(null, "none")]
    public void Choose_OfALanguage_TakesTheNearest(string? language, string chosen)
    {
        var texts = new TranslatedTexts { Texts = [.. new[] { "de", "en-GB", "ko" }.Select(tag => new TranslatedText { Language = tag, Text = tag }), new TranslatedText { Text = "none" }] };

        Assert.Equal(chosen, texts.Choose(language)!.Text);
    }

    [Fact]
    public void Choose_OfNothing_IsNothing() => Assert.Null(new TranslatedTexts().Choose("en"));
}
