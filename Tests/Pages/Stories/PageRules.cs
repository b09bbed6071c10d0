using Tests.Pages.Support;

namespace Tests.Pages.Stories;

/// <summary>Every page in both languages and at a phone's width: nothing that a program finds against WCAG 2.2 AA, no error in the browser, no scrolling sideways.</summary>
public sealed class PageRules(BuilderSystem system)
{
    private const int Phone = 360, Desk = 1200;

    public static TheoryData<string, string, int> Pages()
    {
        var data = new TheoryData<string, string, int>();
        foreach (var page in new[] { "/", "/deployments", "/studies/{0}", "/studies/{0}/board", "/studies/{0}/releases/1", "/studies/{0}/forms/F.VS/compare", "/studies/{0}/forms/F.VS", "/studies/{0}/visits", "/webhooks", "/reconciliations", "/not-found" })
        {
            data.Add(page, "en-GB", Desk);
            data.Add(page, "ko-KR", Phone);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Open_AnyPage_IsCleanAndFitsTheWindow(string page, string locale, int width)
    {
        await using var person = await system.EnterAsync("Jiwoo Park", ["designer", "publisher", "operator"], locale, width);
        var study = await system.ImportStudyAsync();
        await system.Api.Deployments.DeployStudyAsync(study, BuilderSystem.Uat, "First versions", TestContext.Current.CancellationToken);
        await system.Api.Releases.CreateAsync(study, "First release", cancellationToken: TestContext.Current.CancellationToken);

        await person.GoAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, page, study));
        await person.Page.Locator("main p[role=status]:text-matches('Loading|불러오는')").IsGoneAsync();

        Assert.Equal(locale[..2], await person.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(0, await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await person.ExpectCleanAsync($"{page.Replace("{0}", "study", StringComparison.Ordinal).Trim('/').Replace('/', '-')}-{locale}-{width}");
    }
}
