using Runner.Local;

namespace Tests.Deploy.Runner;

public sealed class LocalClientTests
{
    [Fact]
    public void NewToken_Is256BitsInBase64UrlAndNeverTheSame()
    {
        var tokens = Enumerable.Range(0, 50).Select(_ => LocalClient.NewToken()).ToList();

        Assert.All(tokens, token => Assert.Matches("^sft_[A-Za-z0-9_-]{43}$", token));
        Assert.Equal(tokens.Count, tokens.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Settings_OfAToken_HoldItsHashAndNotItself()
    {
        var settings = LocalClient.Settings("sft_abc").ToDictionary(StringComparer.Ordinal);

        // printf sft_abc | sha256sum
        Assert.Equal("sha256:dc2379bfbf1d4e6ff47d0435bd4b31c31fc3de3df105e2635dca01c76d09d041", settings["ApiClients:0:TokenHash"]);
        Assert.Equal(["designer", "publisher", "operator", "auditor", "data-manager"], settings.Where(setting => setting.Key.Contains(":Grants:", StringComparison.Ordinal)).Select(setting => setting.Value));
        Assert.DoesNotContain(settings.Values, value => value.Contains("sft_", StringComparison.Ordinal));
    }

    [Fact]
    public void Start_OfEitherService_GivesTheHashOfTheSystemsTokenEachTime()
    {
        var options = new LocalSystemOptions("/nowhere");
        var settings = new LocalSettings(options, "http://127.0.0.1:1", postgres: null);
        var hash = LocalClient.Settings(options.Token).Single(setting => setting.Key == "ApiClients:0:TokenHash").Value;

        Assert.All(
            [settings.Builder(), settings.Cdms("uat"), settings.Builder()],
            start =>
            {
                Assert.Equal(hash, start.Settings["ApiClients__0__TokenHash"]);
                Assert.DoesNotContain(options.Token, start.Settings.Values);
            });
        Assert.Equal("/nowhere/cdms-uat-first-password.txt", settings.Cdms("uat").Settings["Accounts__FirstPasswordFile"]);
    }

    [Fact]
    public void Token_OfTwoSystems_IsNotTheSame() =>
        Assert.NotEqual(new LocalSystemOptions("a").Token, new LocalSystemOptions("a").Token);
}
