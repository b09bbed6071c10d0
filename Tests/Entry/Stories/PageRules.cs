using Tests.Cdms.Support;
using Tests.Entry.Support;
using Tests.Pages.Support;

namespace Tests.Entry.Stories;

/// <summary>Every page in both languages and at a phone's width: nothing that a program finds against WCAG 2.2 AA, no error in the browser, no scrolling sideways.</summary>
public sealed class PageRules(EntrySystem system)
{
    [Theory]
    [InlineData("en-GB", 1200)]
    [InlineData("ko-KR", 360)]
    public async Task Open_EveryPage_IsCleanAndFitsTheWindow(string locale, int width)
    {
        await using var staff = await system.EnterAsync(locale, width, grant: $"investigator@{SiteStudy.Study}@{SiteStudy.Site}");
        var subject = await system.AddSubjectAsync();
        await staff.Person.GoAsync("/entry/");
        await ExpectAsync(staff, locale, width, "store");
        await staff.MakeStoreAsync();
        await ExpectAsync(staff, locale, width, "studies");
        foreach (var path in new[] { "", "/work", "/matrix", "/queries", "/locks", "/laboratories", $"/sites/{SiteStudy.Site}", $"/subjects/{subject}", $"/subjects/{subject}/conflicts", $"/subjects/{subject}/visits/SE.1/forms/{Given.FormOid}", $"/subjects/{subject}/visits/SE.1/forms/{VisitForms.AdverseEventsOid}", "/nothing" })
        {
            await staff.MoveAsync(path);
            await staff.Page.Locator("main p[role=status]").IsGoneAsync();
            await ExpectAsync(staff, locale, width, path.Length == 0 ? "study" : path.Trim('/').Replace('/', '-'));
        }
    }

    [Fact]
    public async Task Open_AForm_AsAMonitor_ReadsAndEntersNothing()
    {
        await using var monitor = await system.EnterAsync(grant: $"monitor@{SiteStudy.Study}@{SiteStudy.Site}");
        var subject = await system.AddSubjectAsync();

        await monitor.Person.GoAsync($"/entry/studies/{SiteStudy.Study}/subjects/{subject}/visits/SE.1/forms/{Given.FormOid}");
        await monitor.Page.GetByText("You may read this form").WaitForAsync();

        await monitor.State.ShowsAsync("nothing is kept");
        Assert.True(await monitor.Page.Locator(".sf-input").First.IsDisabledAsync());
        Assert.Equal(0, await monitor.Person.Button("Submit the form").CountAsync());
        await monitor.Person.ExpectCleanAsync("form-monitor");
    }

    private static async Task ExpectAsync(EntryPerson staff, string locale, int width, string name)
    {
        Assert.Equal(locale[..2], await staff.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("TEST", (await staff.Page.Locator(".test").InnerTextAsync())[..4]);
        Assert.Equal(0, await staff.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await staff.Person.ExpectCleanAsync($"{name}-{locale}-{width}");
    }
}
