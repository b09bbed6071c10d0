using System.Reflection;
using Security.Accounts;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

public sealed class PageLanguageTests
{
    [Theory]
    [InlineData("ko-KR,ko;q=0.9,en;q=0.8", "ko")]
    [InlineData("en-GB,ko;q=0.5", "en")]
    [InlineData("fr, ko;q=0.5, en;q=0.4", "ko")]
    [InlineData("fr", "en")]
    public async Task Page_AcceptLanguage_IsFollowed(string accepted, string language)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        using var browser = host.NewClient(("Accept-Language", accepted));

        (await browser.OpenAsync("/account/sign-in")).Dispose();

        Assert.Contains($"<html lang=\"{language}\">", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_LanguageChosen_GoesBeforeTheBrowsersAndReturns()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        using var browser = host.NewClient(("Accept-Language", "en"));

        using var answer = await browser.SubmitAsync("/account/language", ("language", "ko"), ("returnUrl", "/account/sign-in?returnUrl=%2Fpage"));
        using var foreign = await browser.SubmitAsync("/account/language", ("language", "ko"), ("returnUrl", "//evil.example"));
        (await browser.OpenAsync("/account/sign-in")).Dispose();

        Assert.Equal("/account/sign-in?returnUrl=%2Fpage", answer.Headers.Location?.ToString());
        Assert.Equal("/account/sign-in", foreign.Headers.Location?.ToString());
        Assert.Contains("<html lang=\"ko\">", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_OfBothLanguages_FillTheSamePlacesIn()
    {
        var english = Texts(EnglishTexts.Texts).ToDictionary(text => text.Name, text => text.Text, StringComparer.Ordinal);

        Assert.All(Texts(KoreanTexts.Texts), text => Assert.Equal(Places(english[text.Name]), Places(text.Text)));
    }

    private static IEnumerable<(string Name, string Text)> Texts(object texts, string prefix = "") => texts.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .SelectMany(property => property.GetValue(texts) is string text ? [($"{prefix}{property.Name}", text)] : Texts(property.GetValue(texts)!, $"{prefix}{property.Name}."));

    private static IEnumerable<bool> Places(string text) => [text.Contains("{0}", StringComparison.Ordinal), text.Contains("{1}", StringComparison.Ordinal)];
}
